import type { Deadline, ProcedureStep } from '#shared/procedure/step'
import { actorNames } from '#shared/procurement/actor'
import type { Project } from '#shared/project/project'
import { useProjectRules } from '../../project-rules'
import { BasisMark } from '../../ui/basis-mark'
import { useProjectDraft } from '../project/project-draft'

/** Who acts, by when, and which papers the step yields. */
export function StepAbout({ project, step }: { project: Project; step: ProcedureStep }) {
  const { title, actors, deadlines, papers } = step
  return (
    <section className="sheet step-about" aria-label={title}>
      <h2 className="sheet-title">{title}</h2>
      <dl>
        <div>
          <dt>办理</dt>
          <dd>{actors.map((actor) => actorNames[actor]).join('、')}</dd>
        </div>
        {deadlines.map((deadline) => (
          <div key={deadline.title}>
            <dt>时限</dt>
            <dd>
              <Due deadline={deadline} project={project} />
            </dd>
          </div>
        ))}
        {papers.length > 0 && (
          <div>
            <dt>文书</dt>
            <dd>
              {papers.join('、')}
              <span className="muted">　由本单位出具，收入下面的材料</span>
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}

function Due({ deadline, project }: { deadline: Deadline; project: Project }) {
  const calendars = useProjectRules(project)?.calendars
  const agreed = useProjectDraft((state) => state.agreed)
  const dueOn = calendars ? deadline.dueOn({ year: project.year, project, agreed, calendars }) : null
  return (
    <>
      {deadline.title}
      {dueOn && <b className="figure">　{dueOn}</b>}
      {deadline.status !== '' && <span className="warn">　{deadline.status}</span>}
      　<BasisMark basis={deadline.basis} />
    </>
  )
}
