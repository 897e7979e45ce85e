import { IconAlertTriangle, IconCheck, IconCircleDashed, IconMinus, IconPencil, IconX } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import type { Stage } from '#shared/documents/document-version'
import { dueMaterials, holdsContract } from '#shared/materials/due-materials'
import { railSteps } from '#shared/procedure/steps'
import type { Project } from '#shared/project/project'
import { projectStage } from '#shared/project/stage'
import { type FormStep, materialsState, type StepState, stepState, stepStateNames } from '#shared/project/step-state'
import { useAppData } from '../../app-data'
import { useNavigation } from '../../navigation'
import { useBudget } from '../budget/use-budget'
import { useProjectDraft } from './project-draft'
import { projectSteps } from './project-steps'
import { useStepWants } from './step-wants'
import { type Held, useHeld } from './use-held'

const later: { stage: Stage; name: string; text: string }[] = [
  { stage: 'during', name: '事中', text: '履约、检查、验收' },
  { stage: 'after', name: '事后', text: '评价、结算、归档' },
]

/** 事前 → 事中 → 事后, as on the paper folders; the steps of 事前 are numbered inside it. */
export function StageRail() {
  const project = useProjectDraft((state) => state.project)
  return project && <Rail project={project} />
}

function Rail({ project }: { project: Project }) {
  const today = useAppData((state) => state.info?.today ?? '2000-01-01')
  const { tab, showTab } = useNavigation()
  const checked = useProjectDraft((state) => state.checked)
  const held = useHeld(project.id)
  const hasContract = useMemo(() => holdsContract(held), [held])
  const stage = projectStage(project, { today, hasContract })
  return (
    <nav className="rail" aria-label="办理阶段">
      <div className="rail-stage" data-current={stage === 'before' || undefined}>
        <span className="rail-name">事前</span>
        <ol className="rail-steps">
          {projectSteps.map((step, index) => (
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
                {checked && step.tab !== 'bundle' && (
                  <StepMark step={step.tab} project={project} holdsContract={hasContract} />
                )}
                {step.tab === 'bundle' && <MaterialsMark project={project} held={held} today={today} />}
              </button>
            </li>
          ))}
        </ol>
      </div>
      {later.map((item) => (
        <div
          key={item.stage}
          className="rail-stage rail-later"
          data-current={stage === item.stage || undefined}
          title={railSteps(item.stage)
            .map(({ title }) => title)
            .join('、')}
        >
          <span className="rail-name">{item.name}</span>
          <span className="rail-text">{stage === item.stage ? '本项目现处此阶段' : item.text}</span>
        </div>
      ))}
    </nav>
  )
}

function StepMark({ step, project, holdsContract }: { step: FormStep; project: Project; holdsContract: boolean }) {
  const { wrong, unfilled, warnings } = useStepWants(step)
  const measured = useBudget()?.current ?? false
  const state = stepState(step, { project, wrong, unfilled, measured, holdsContract })
  if (state === 'wrong')
    return <CountMark look="bad" icon={<IconX size={12} stroke={3} aria-hidden="true" />} count={wrong} of="项问题" />
  if (state === 'unfilled')
    return (
      <CountMark
        look="unfilled"
        icon={<IconPencil size={12} stroke={2.5} aria-hidden="true" />}
        count={unfilled}
        of="项待填"
      />
    )
  if (state === 'done' && warnings > 0)
    return (
      <CountMark
        look="warn"
        icon={<IconAlertTriangle size={12} stroke={2.5} aria-hidden="true" />}
        count={warnings}
        of="项提醒"
      />
    )
  return <PlainMark state={state} />
}

/** What of the materials owed by now is there; a step that wants none of the clerk's typing is no good one for that. */
function MaterialsMark({ project, held, today }: { project: Project; held: Held; today: string }) {
  const catalogs = useAppData((state) => state.resources?.rules.catalogs)
  const catalog = catalogs?.find(({ version }) => version === project.catalogVersion)
  const { items, period, procurement } = project
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the project nothing else says what is owed
  const counts = useMemo(() => {
    if (!catalog) return null
    const owed = dueMaterials({ project, catalog, ...held }, today, null).flatMap(({ materials }) => materials)
    const missing = owed.filter(({ state }) => state === 'missing').length
    return { there: held.documents.length + held.evidence.length, missing }
  }, [catalog, held, today, items, period, procurement.method])
  if (!counts) return null
  const state = materialsState(counts)
  if (state !== 'unfilled') return <PlainMark state={state} />
  return (
    <CountMark
      look="unfilled"
      icon={<IconPencil size={12} stroke={2.5} aria-hidden="true" />}
      count={counts.missing}
      of="份材料待补"
    />
  )
}

const plainIcons = { untouched: IconCircleDashed, blocked: IconMinus, done: IconCheck } as const

/** 未开始, 暂不能办 or 完成: a sign without a count, its name read out and in the tooltip. */
function PlainMark({ state }: { state: StepState }) {
  if (state === 'wrong' || state === 'unfilled') return null
  const Icon = plainIcons[state]
  const title = state === 'blocked' ? '预算未测算，暂不能判定' : stepStateNames[state]
  return (
    <span className={`rail-mark rail-mark-${state}`} title={title} data-state={state}>
      <Icon size={13} stroke={state === 'untouched' ? 2 : 3} aria-hidden="true" />
      <span className="visually-hidden">{title}</span>
    </span>
  )
}

interface CountMarkProps {
  look: 'bad' | 'unfilled' | 'warn'
  icon: ReactNode
  count: number
  /** 项问题, read out behind the count. */
  of: string
}

function CountMark({ look, icon, count, of }: CountMarkProps) {
  return (
    <span className={`rail-mark rail-mark-${look}`}>
      {icon}
      <span className="rail-count">{count}</span>
      <span className="visually-hidden">{of}</span>
    </span>
  )
}
