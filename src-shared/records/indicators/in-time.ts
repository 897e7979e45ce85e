import { dueUntil, obligationState } from '../obligations'
import type { RecordFacts } from '../record-field'
import { type IndicatorSource, shareText } from './source'

/** Of what was due by today of one sort (report-, node-), what was done by its day; null = nothing was due. */
export function keptInTime(facts: RecordFacts, sort: 'report-' | 'node-'): { part: number; whole: number } | null {
  const due = dueUntil(facts, sort, facts.today)
  if (due.length === 0) return null
  const kept = due.filter((one) => obligationState(one, facts.today) === 'done')
  return { part: kept.length, whole: due.length }
}

/** Nodes of the filed work plan that were done by their day. */
export const nodesInTime: IndicatorSource = (facts) => {
  const of = keptInTime(facts, 'node-')
  return (
    of && {
      figure: of,
      source: `工作方案节点：按期完成${of.part}/${of.whole}，${shareText(of.part, of.whole)}`,
    }
  )
}
