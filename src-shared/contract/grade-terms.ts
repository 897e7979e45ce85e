import type { Grade } from '../evaluation/compose'
import { grades } from '../evaluation/compose'

/**
 * What 绩效评价与结算的关系 (C14) says of a grade: all is paid; so much of the last payment is; so much of the last payment,
 * or of the price, is kept back; only what was accepted as good is settled.
 */
export type GradeTerm =
  | { measure: 'full' }
  | { measure: 'payOfLast' | 'keepOfLast' | 'keepOfPrice'; shareBp: number }
  | { measure: 'goodOnly' }

const last = '(?:末期款|尾款|最后一期款)的?'
const price = '合同(?:价款|总价|金额)的?'
const share = '(\\d{1,3}(?:\\.\\d{1,2})?)[%％]'

/** Each way to say it, with what it means; a clause in which two of them stand is for a person to read. */
const ways: readonly [RegExp, 'full' | 'goodOnly' | 'payOfLast' | 'keepOfLast' | 'keepOfPrice'][] = [
  [/全额(?:支付|结算)|不(?:予)?扣减/, 'full'],
  [/(?:只就|只按|仅就|仅按|按)(?:实际)?(?:验收)?合格的?(?:户数|数量)(?:进行)?结算/, 'goodOnly'],
  [new RegExp(`${last}${share}(?:进行)?(?:支付|结算)`), 'payOfLast'],
  [new RegExp(`扣(?:减|除)${last}${share}|${last}${share}(?:予以)?扣(?:减|除)`), 'keepOfLast'],
  [new RegExp(`扣(?:减|除)${price}${share}|${price}${share}(?:予以)?扣(?:减|除)`), 'keepOfPrice'],
]

/** 为优、良的 … up to what the next grade brings. */
const ofGrade = /为[“”"]?([优良中差][优良中差、和及或等次的“”"]*)/

/** null = it says nothing of the grade that can be reckoned with. */
export function gradeTerm(terms: string, grade: Grade): GradeTerm | null {
  const clauses = terms.split(/[；;。\n]/)
  const own = clauses.filter((clause) => ofGrade.exec(clause)?.[1]?.includes(grades[grade]))
  const [clause] = own
  if (own.length !== 1 || clause === undefined) return null
  const found = ways.flatMap(([way, measure]) => {
    const match = way.exec(clause)
    return match ? [{ measure, typed: match.slice(1).find((part) => part !== undefined) ?? null }] : []
  })
  const [one] = found
  if (found.length !== 1 || !one) return null
  if (one.measure === 'full' || one.measure === 'goodOnly') return { measure: one.measure }
  const shareBp = basisPoints(one.typed ?? '')
  return shareBp <= 10_000 ? { measure: one.measure, shareBp } : null
}

/** 85 is 8,500; read by its digits. */
function basisPoints(percent: string): number {
  const [whole = '', part = ''] = percent.split('.')
  return Number(whole) * 100 + Number(part.padEnd(2, '0'))
}
