import { dueUntil, obligationState } from '../obligations'
import type { RecordFacts } from '../record-field'
import { byShare, type IndicatorSource, shareText } from './source'

/** Of what was due by today of one sort (report-, node-), what was done by its day; null = nothing was due. */
export function keptInTime(facts: RecordFacts, sort: 'report-' | 'node-'): { part: number; whole: number } | null {
  const due = dueUntil(facts, sort, facts.today)
  if (due.length === 0) return null
  const kept = due.filter((one) => obligationState(one, facts.today) === 'done')
  return { part: kept.length, whole: due.length }
}

/** 节点按期完成占比×分值: nodes of the filed work plan. */
export const nodesInTime: IndicatorSource = (facts, full) => {
  const of = keptInTime(facts, 'node-')
  return (
    of && {
      points: byShare(full, of.part, of.whole),
      source: `工作方案节点：按期完成${of.part}/${of.whole}，${shareText(of.part, of.whole)}`,
    }
  )
}
