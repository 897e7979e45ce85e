import { type Stage, stageNames } from '#shared/documents/document-version'
import type { Project } from '#shared/project/project'
import { stageReasons } from '#shared/project/stage'
import { useNavigation } from '../../navigation'
import { useProjectDraft } from '../../project-draft/project-draft'
import { useReadiness, useReadinessOf } from '../../project-draft/readiness'
import { stageOf, stepsOf } from '../../project-steps'
import { MarkOfStep } from './step-marks'
import { StageName } from './year-steps'

const stages: { stage: Stage; about: string }[] = [
  { stage: 'before', about: '预算、采购、合同' },
  { stage: 'during', about: '履约、检查、验收' },
  { stage: 'after', about: '评价、结算、归档' },
]

/** 事前 → 事中 → 事后, as on the paper folders; the steps of the one in view are numbered inside it, the others open with a click. */
export function StageRail() {
  const project = useProjectDraft((state) => state.project)
  return project && <Rail project={project} />
}

function Rail({ project }: { project: Project }) {
  const { tab, showTab } = useNavigation()
  const checked = useProjectDraft((state) => state.checked)
  useReadinessOf(project)
  const readiness = useReadiness((state) => state.readiness)
  const current = readiness?.stage
  const inView = stageOf(tab)
  return (
    <nav className="rail" aria-label="办理阶段">
      {stages.map(({ stage, about }) =>
        stage === inView ? (
          <div
            key={stage}
            className="rail-stage rail-open"
            data-current={stage === current || undefined}
            title={stage === current ? `本项目现处${stageNames[stage]}：${stageReasons[stage]}` : undefined}
          >
            <StageName stage={stage} />
            <ol className="rail-steps">
              {stepsOf(stage).map((step, index) => (
                <li key={step.tab}>
                  <button
                    type="button"
                    className="rail-step"
                    aria-current={step.tab === tab ? 'step' : undefined}
                    data-tab={step.tab}
                    onClick={() => showTab(step.tab)}
                  >
                    <span className="step-number">{index + 1}</span>
                    {step.name}
                    {checked && readiness && <MarkOfStep step={step} project={project} readiness={readiness} />}
                  </button>
                </li>
              ))}
            </ol>
          </div>
        ) : (
          <button
            key={stage}
            type="button"
            className="rail-stage rail-later"
            data-current={stage === current || undefined}
            data-stage={stage}
            title={stepsOf(stage)
              .map(({ name }) => name)
              .join('、')}
            onClick={() => showTab(stepsOf(stage)[0]?.tab ?? 'basics')}
          >
            <span className="rail-name">{stageNames[stage]}</span>
            <span className="rail-text">{stage === current ? '本项目现处此阶段' : about}</span>
          </button>
        ),
      )}
    </nav>
  )
}
