import { shareInWords } from '../../sampling/verdict'
import { dueUntil, type Obligation, obligationState } from '../obligations'
import type { RecordFacts } from '../record-field'
import { isOver } from '../record-standing'
import type { IndicatorSource } from './source'

/** No day says so where one is only reckoned, or where an acceptance after it is all there is. */
const isKnown = ({ reckoned, accepted, dueOn, doneOn }: Obligation): boolean =>
  !reckoned && !(accepted && isOver(dueOn, doneOn ?? ''))

/** Of what was due by today of one sort (report-, node-), what was done by its day; null = nothing was due. */
export function keptInTime(facts: RecordFacts, sort: 'report-' | 'node-'): { part: number; whole: number } | null {
  const due = dueUntil(facts, sort, facts.today).filter(isKnown)
  if (due.length === 0) return null
  const kept = due.filter((one) => obligationState(one, facts.today) === 'done')
  return { part: kept.length, whole: due.length }
}

/** Nodes of the filed work plan, and stages of the contract it has none for, that were done by their day; what no day is known of is told and not counted. */
export const nodesInTime: IndicatorSource = (facts) => {
  const of = keptInTime(facts, 'node-')
  const all = dueUntil(facts, 'node-', facts.today).length
  const left = all - (of?.whole ?? 0)
  const unknown = left > 0 ? `；另有${left}项没有约定日期或者没有登记完成日期，没有计` : ''
  return (
    of && {
      figure: of,
      source: `工作方案和合同的节点：按期完成${of.part}/${of.whole}，${shareInWords(of.part, of.whole)}${unknown}`,
    }
  )
}
