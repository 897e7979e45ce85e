import type { Fen } from '../../money/fen'
import { formatYuan } from '../../money/yuan'
import { shareInWords } from '../../sampling/verdict'
import { paidFen } from '../paid'
import type { RecordFacts } from '../record-field'
import type { IndicatorSource, Told } from './source'

const paidOf = ({ related }: RecordFacts, due: Fen | null, what: string): Told | null => {
  if (due === null || due <= 0) return null
  const paid = paidFen(related)
  const source = `已登记付款${formatYuan(paid)}元，${what}${formatYuan(due)}元，${shareInWords(paid, due)}`
  return { figure: { part: paid, whole: due }, source }
}

/** 资金到位率: what was paid of what the contract comes to in all. */
export const fundsArrived: IndicatorSource = (facts) => paidOf(facts, facts.agreedFen, '约定')

/** 预算执行率: what was paid of what the budget comes to. */
export const budgetExecuted: IndicatorSource = (facts) => paidOf(facts, facts.budgetFen, '预算')
