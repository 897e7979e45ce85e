import './step-deadlines.css'
import { basisText } from '#shared/law/citations'
import type { Deadline, DueBy } from '#shared/procedure/step'
import { procedure } from '#shared/procedure/steps'
import { BasisMark } from '../ui/basis-mark'
import { useProjectDraft } from './project-draft'
import { useProjectRules } from './project-rules'

/** The deadlines of a step of the table, by its screen: above what is filled in there. */
export function StepDeadlines({ screen }: { screen: string }) {
  const step = procedure.find((one) => one.owner === 'project' && one.screen === screen)
  const dues = useDues(step?.deadlines ?? [])
  if (dues.length === 0) return null
  return (
    <ul className="step-deadlines" aria-label="本步的时限">
      {dues.map((due) => (
        <li key={due.title} data-deadline={due.title}>
          <DueText due={due} />
        </li>
      ))}
    </ul>
  )
}

/** What is due by the open project and the limits that count for it; none before it is read. */
export function useDues(deadlines: readonly Deadline[]): DueBy[] {
  const project = useProjectDraft((state) => state.project)
  const rules = useProjectRules(project)
  const agreed = useProjectDraft((state) => state.agreed)
  if (!project || !rules) return []
  const { calendars, timeLimits, suggestedValues } = rules
  const facts = { year: project.year, project, agreed, calendars, timeLimits, suggestedValues }
  return deadlines.map((deadline) => deadline(facts))
}

/** What is due, the day, and what of it is not certain. */
export function DueText({ due: { title, basis, status, dueOn } }: { due: DueBy }) {
  return (
    <span title={basisText(basis)}>
      {title}
      {dueOn && <b className="figure">　{dueOn}</b>}
      {status !== '' && <span className="warn">　{status}</span>}
      {'　'}
      <BasisMark basis={basis} />
    </span>
  )
}
