import './step-deadlines.css'
import { basisText } from '#shared/law/citations'
import { type Deadline, statusIn } from '#shared/procedure/step'
import { procedure } from '#shared/procedure/steps'
import { BasisMark } from '../ui/basis-mark'
import { useProjectDraft } from './project-draft'
import { useProjectRules } from './project-rules'

/** The deadlines of a step of the table, by its screen: above what is filled in there. */
export function StepDeadlines({ screen }: { screen: string }) {
  const step = procedure.find((one) => one.owner === 'project' && one.screen === screen)
  if (!step || step.deadlines.length === 0) return null
  return (
    <ul className="step-deadlines" aria-label="本步的时限">
      {step.deadlines.map((deadline) => (
        <li key={deadline.title} data-deadline={deadline.title}>
          <Due deadline={deadline} />
        </li>
      ))}
    </ul>
  )
}

/** What is due, by the open project the day, and what of it is not certain. */
export function Due({ deadline }: { deadline: Deadline }) {
  const project = useProjectDraft((state) => state.project)
  const calendars = useProjectRules(project)?.calendars
  const agreed = useProjectDraft((state) => state.agreed)
  const facts = project && calendars ? { year: project.year, project, agreed, calendars } : null
  return <DueText deadline={deadline} dueOn={facts && deadline.dueOn(facts)} year={project?.year ?? null} />
}

interface DueTextProps {
  deadline: Deadline
  dueOn: string | null
  /** Of the project; null = none is open. */
  year: number | null
}

export function DueText({ deadline, dueOn, year }: DueTextProps) {
  const status = year === null ? deadline.status : statusIn(deadline, year)
  return (
    <span title={basisText(deadline.basis)}>
      {deadline.title}
      {dueOn && <b className="figure">　{dueOn}</b>}
      {status !== '' && <span className="warn">　{status}</span>}
      {'　'}
      <BasisMark basis={deadline.basis} />
    </span>
  )
}
