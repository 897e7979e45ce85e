import type { ProcedureStep } from '#shared/procedure/step'
import { actorNames } from '#shared/procurement/actor'
import { DueText, useDues } from '../../project-draft/step-deadlines'

/** Who acts, by when, and which papers the step yields. */
export function StepAbout({ step }: { step: ProcedureStep }) {
  const { title, actors, papers, keeps } = step
  const dues = useDues(step.deadlines)
  return (
    <section className="sheet step-about" aria-label={`本步说明：${title}`}>
      <h2 className="sheet-title">{title}</h2>
      <dl>
        <div>
          <dt>办理</dt>
          <dd>{actors.map((actor) => actorNames[actor]).join('、')}</dd>
        </div>
        {dues.map((due) => (
          <div key={due.title}>
            <dt>时限</dt>
            <dd>
              <DueText due={due} />
            </dd>
          </div>
        ))}
        {keeps && (
          <div>
            <dt>名册</dt>
            <dd>{keeps}</dd>
          </div>
        )}
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
