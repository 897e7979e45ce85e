import type { BundleReadiness } from '#shared/bundle/bundle'
import { laterStanding } from '#shared/procedure/later-standing'
import { paperStanding } from '#shared/procedure/step-materials'
import type { Project } from '#shared/project/project'
import { type FormStep, materialsState, stepState } from '#shared/project/step-state'
import { isLater } from '../../navigation'
import { useBudget } from '../../project-draft/use-budget'
import type { ProjectStep } from '../../project-steps'
import { useStepWants } from '../findings/step-wants'
import { PlainMark, UnfilledMark, WarnMark, WrongMark } from './mark-looks'

interface MarkProps {
  step: ProjectStep
  project: Project
  readiness: BundleReadiness
}

/** Where a step stands: one that a clerk fills in by its fields and papers, the others by their records and materials. */
export function MarkOfStep(props: MarkProps) {
  const { tab } = props.step
  if (tab === 'bundle') return <BundleMark {...props} />
  return isLater(tab) ? <LaterMark {...props} /> : <FormMark tab={tab} {...props} />
}

function FormMark({ tab, step, project, readiness }: MarkProps & { tab: FormStep }) {
  const { wrong, unfilled, warnings, contradictions } = useStepWants(tab)
  const measured = useBudget()?.current ?? false
  const papers = paperStanding(step, readiness.due, readiness.stale)
  const state = stepState(tab, { project, wrong, unfilled, measured, papers })
  if (state === 'wrong') return <WrongMark count={wrong} of="项问题" />
  if (state === 'unfilled') {
    if (unfilled > 0) return <UnfilledMark count={unfilled} of="项待填" />
    return <UnfilledMark count={papers.open.length} of={`份待生成：${papers.open.join('、')}`} />
  }
  const remarks = warnings + contradictions
  if (state === 'done' && remarks > 0) return <WarnMark count={remarks} of="项提醒" />
  return <PlainMark state={state} why="预算未测算，暂不能判定" />
}

/** A step of 事中 or 事后: by its records, by the materials owed by now, and by what the rules find in it. */
function LaterMark({ step, readiness }: MarkProps) {
  const found = useStepWants(step.tab)
  const { state, wrong, open, missing } = laterStanding(step, readiness, found)
  if (state === 'wrong') return <WrongMark count={wrong.length + found.wrong} of={`项问题${listed(wrong)}`} />
  if (state === 'unfilled') {
    const todo = open.length + found.unfilled
    if (todo === 0) return <UnfilledMark count={missing} of="份材料待补" />
    return <UnfilledMark count={todo + missing} of={`项待办${listed(open)}`} />
  }
  return <PlainMark state={state} why="未到时间：按服务期办理" />
}

const listed = (titles: readonly string[]) => (titles.length > 0 ? `：${titles.join('、')}` : '')

/** 材料与提交: all that is owed by now, and whether what is there may be handed in. */
function BundleMark({ readiness: { due, stale, staleOfYear, held } }: Pick<MarkProps, 'readiness'>) {
  const { wrong, unfilled, contradictions } = useStepWants('bundle')
  const missing = due.flatMap(({ materials }) => materials).filter(({ state }) => state === 'missing').length
  const barred = wrong + unfilled + contradictions + stale.length > staleOfYear.length
  const state = materialsState({ there: held, missing, later: 0, barred })
  if (state === 'unfilled') return <UnfilledMark count={missing} of="份材料待补" />
  return <PlainMark state={state} why="还有没处理的，暂不能交" />
}
