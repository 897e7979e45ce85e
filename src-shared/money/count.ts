import type Fraction from 'fraction.js'
import { shownDecimal } from './typed-number'

/** What is there whole or not at all; `positive` where none of it is no figure either: 0 户 is nothing to buy. */
export type Count = 'whole' | 'positive'

/** Units of such things. Hours, days, months, kilometres and money may have parts. */
const units = /^(?:户|户次|样本户|人|人次|名|位|家|份|个|个案|只|组|场|场次|次|件|例|套|本|册|卷|台|辆|小组节次)$/
export const isCountedIn = (unit: string): boolean => units.test(unit.normalize('NFKC').trim())

/** Why a figure is no count, without a full stop; null when it is one. */
export function countProblem(value: Fraction, count: Count): string | null {
  if (value.d !== 1n) return `${shownDecimal(value.toString())} 不是整数，请填写整数`
  if (count === 'positive' && value.s * value.n <= 0n) return '应大于 0，请填写整数'
  return null
}
