import { formatYuan } from '../../money/yuan'
import { paidFen } from '../paid'
import type { RecordFacts } from '../record-field'
import { byShare, type IndicatorSource, shareText } from './source'

/** What was paid of what the contract comes to in all. */
function paidOf({ related, agreedFen }: RecordFacts): { paid: number; agreed: number; source: string } | null {
  if (agreedFen === null || agreedFen <= 0) return null
  const paid = paidFen(related)
  return {
    paid,
    agreed: agreedFen,
    source: `已登记付款${formatYuan(paid)}元，约定${formatYuan(agreedFen)}元，${shareText(paid, agreedFen)}`,
  }
}

/** 实到÷应到×分值 */
export const fundsArrived: IndicatorSource = (facts, full) => {
  const of = paidOf(facts)
  return of && { points: byShare(full, of.paid, of.agreed), source: of.source }
}

/** 95%以上满分，60%至95%按比例，低于60%得0分 */
export const budgetExecuted: IndicatorSource = (facts, full) => {
  const of = paidOf(facts)
  if (!of) return null
  const { paid, agreed, source } = of
  const atLeast = (percent: bigint) => BigInt(paid) * 100n >= BigInt(agreed) * percent
  const points = atLeast(95n) ? full : atLeast(60n) ? byShare(full, paid, agreed) : 0
  return { points, source }
}
