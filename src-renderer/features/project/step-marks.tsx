import { IconAlertTriangle, IconCheck, IconCircleDashed, IconMinus, IconPencil, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { BundleReadiness } from '#shared/bundle/bundle'
import type { DueState } from '#shared/materials/due-material'
import { materialsOf, paperStanding } from '#shared/procedure/step-materials'
import type { Project } from '#shared/project/project'
import { type FormStep, materialsState, type StepState, stepState, stepStateNames } from '#shared/project/step-state'
import { isLater } from '../../navigation'
import { useBudget } from '../budget/use-budget'
import type { ProjectStep } from './project-steps'
import { useStepWants } from './step-wants'

interface MarkProps {
  step: ProjectStep
  project: Project
  readiness: BundleReadiness
}

/** Where a step stands: one that a clerk fills in by its fields and papers, the others by their materials. */
export function MarkOfStep({ step, ...props }: MarkProps) {
  const { tab } = step
  return tab === 'bundle' || isLater(tab) ? (
    <MaterialsMark step={step} {...props} />
  ) : (
    <FormMark tab={tab} step={step} {...props} />
  )
}

function FormMark({ tab, step, project, readiness }: MarkProps & { tab: FormStep }) {
  const { wrong, unfilled, warnings, contradictions } = useStepWants(tab)
  const measured = useBudget()?.current ?? false
  const papers = paperStanding(step, readiness.due, readiness.stale)
  const state = stepState(tab, { project, wrong, unfilled, measured, papers })
  if (state === 'wrong')
    return <CountMark look="bad" icon={<IconX size={12} stroke={3} aria-hidden="true" />} count={wrong} of="项问题" />
  if (state === 'unfilled') {
    if (unfilled > 0) return <UnfilledMark count={unfilled} of="项待填" />
    return <UnfilledMark count={papers.open.length} of={`份待生成：${papers.open.join('、')}`} />
  }
  const remarks = warnings + contradictions
  if (state === 'done' && remarks > 0)
    return (
      <CountMark
        look="warn"
        icon={<IconAlertTriangle size={12} stroke={2.5} aria-hidden="true" />}
        count={remarks}
        of="项提醒"
      />
    )
  return <PlainMark state={state} why="预算未测算，暂不能判定" />
}

/** What of the materials owed by now is there; a step that wants none of the clerk's typing is no good one for that. */
function MaterialsMark({ step, readiness: { due, stale, staleOfYear, held } }: MarkProps) {
  const { wrong, unfilled, contradictions } = useStepWants('bundle')
  const ofAll = step.tab === 'bundle'
  const rows = ofAll ? due.flatMap(({ materials }) => materials) : materialsOf(step, due)
  const count = (state: DueState) => rows.filter((row) => row.state === state).length
  const missing = count('missing')
  const state = ofAll
    ? materialsState({
        there: held,
        missing,
        later: 0,
        barred: wrong + unfilled + contradictions + stale.length > staleOfYear.length,
      })
    : materialsState({ there: count('there'), missing, later: count('later'), barred: false })
  if (state === 'unfilled') return <UnfilledMark count={missing} of="份材料待补" />
  return <PlainMark state={state} why={ofAll ? '还有没处理的，暂不能交' : '未到时间：按服务期办理'} />
}

const plainIcons = { untouched: IconCircleDashed, blocked: IconMinus, done: IconCheck } as const

/** 未开始, 暂不能办 or 完成: a sign without a count, its name read out and in the tooltip; `why` it cannot be done now. */
function PlainMark({ state, why }: { state: StepState; why: string }) {
  if (state === 'wrong' || state === 'unfilled') return null
  const Icon = plainIcons[state]
  const title = state === 'blocked' ? why : stepStateNames[state]
  return (
    <span className={`rail-mark rail-mark-${state}`} title={title} data-state={state}>
      <Icon size={13} stroke={state === 'untouched' ? 2 : 3} aria-hidden="true" />
      <span className="visually-hidden">{title}</span>
    </span>
  )
}

const UnfilledMark = (props: Pick<CountMarkProps, 'count' | 'of'>) => (
  <CountMark look="unfilled" icon={<IconPencil size={12} stroke={2.5} aria-hidden="true" />} {...props} />
)

interface CountMarkProps {
  look: 'bad' | 'unfilled' | 'warn'
  icon: ReactNode
  count: number
  /** 项问题, read out behind the count. */
  of: string
}

function CountMark({ look, icon, count, of }: CountMarkProps) {
  return (
    <span className={`rail-mark rail-mark-${look}`} title={`${count} ${of}`}>
      {icon}
      <span className="rail-count">{count}</span>
      <span className="visually-hidden">{of}</span>
    </span>
  )
}
