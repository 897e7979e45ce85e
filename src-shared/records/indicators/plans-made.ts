import { compareDates } from '../../dates'
import { filedState, type WorkPlanBody } from '../work-plan-schema'
import type { IndicatorSource } from './source'

/** An issued 实施方案 has all nine parts, or it would not be issued; the contractor's plan is filed in time. */
export const plansMade: IndicatorSource = ({ related, workPlanDueOn }) => {
  const issued = related.some(({ kind, state }) => kind === 'implementation-plan' && state !== 'draft')
  if (!issued) return null
  const filed = related.find(({ kind, state }) => kind === 'work-plan' && state === filedState)
  const { dueOn = null, receivedOn = null } = (filed?.body ?? {}) as Partial<WorkPlanBody>
  const by = dueOn ?? workPlanDueOn
  const isLate = by !== null && receivedOn !== null && compareDates(receivedOn, by) > 0
  const told = !filed ? '工作方案没有备案' : isLate ? `工作方案 ${receivedOn} 提交，迟于 ${by}` : '工作方案按期备案'
  return { figure: { wrong: filed && !isLate ? 0 : 1 }, source: `实施方案九部分齐全；${told}` }
}
