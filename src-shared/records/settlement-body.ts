import { z } from 'zod'
import { idSchema } from '../ids'
import { boundedFen, type Fen } from '../money/fen'
import { longText, nullableDate, nullableFen, nullableInt, shortText } from '../scalar-schemas'
import type { RelatedRecord } from './record-field'

const line = z.strictObject({
  id: idSchema,
  name: shortText,
  unit: shortText,
  /** As agreed last, as typed in the contract. */
  agreed: shortText,
  /** 真实户数: what was accepted as good, in whole units. */
  accepted: nullableInt,
  /** 分 per unit by the contract; null = it is settled at the price. */
  unitPriceFen: nullableFen,
})
const deduction = z.strictObject({ id: idSchema, clause: shortText, reckoning: longText, amountFen: nullableFen })

export const settlementSchema = z.strictObject({
  number: shortText,
  settledOn: nullableDate,
  pricing: z.enum(['lump_sum', 'unit_price']).nullable(),
  /** Of the contract, with what was agreed later: the most it is settled at. */
  agreedFen: nullableFen,
  lines: z.array(line).max(100),
  deductions: z.array(deduction).max(100),
  /** Paid out until then. */
  paidFen: nullableFen,
  acceptanceId: idSchema.nullable(),
  evaluationId: idSchema.nullable(),
  /** Why fewer are settled than the acceptance found good. */
  fewerReason: longText.default(''),
  noEvaluationReason: longText,
  bond: longText,
  contingency: longText,
  notes: longText,
})

export type SettlementBody = z.infer<typeof settlementSchema>
export type SettlementLine = z.infer<typeof line>

/** Both have signed the sheet: what it comes to is what is owed. */
export const settledState = 'settled'

export const pricingNames = { lump_sum: '总价包干', unit_price: '单价×验收合格数量' } as const

export interface Settled {
  /** By the real number of units; null = it is settled at the price. */
  countedFen: Fen | null
  /** Counted, but no more than agreed. */
  grossFen: Fen
  deductedFen: Fen
  settledFen: Fen
  /** Below zero = to be paid back. */
  openFen: Fen
}

/** What a service comes to by its real number; null while one of both is open, or it has no price of its own. */
export const lineFen = ({ accepted, unitPriceFen }: Pick<SettlementLine, 'accepted' | 'unitPriceFen'>): Fen | null =>
  accepted === null || unitPriceFen === null ? null : boundedFen(BigInt(accepted) * BigInt(unitPriceFen))

/**
 * 单价 × 真实户数, the price as agreed last being the most; 总价 at the price; less what a clause deducts; to the 分, and nothing
 * is rounded: units and 分 are whole. null while something is missing.
 */
export function settle({ pricing, agreedFen, lines, deductions, paidFen }: SettlementBody): Settled | null {
  if (pricing === null || agreedFen === null) return null
  const amounts = lines.map(lineFen)
  if (pricing === 'unit_price' && (amounts.length === 0 || amounts.includes(null))) return null
  const counted = amounts.reduce<bigint>((sum, amount) => sum + BigInt(amount ?? 0), 0n)
  const most = BigInt(agreedFen)
  const gross = pricing === 'lump_sum' || counted > most ? most : counted
  const deducted = deductions.reduce((sum, { amountFen }) => sum + BigInt(amountFen ?? 0), 0n)
  return {
    countedFen: pricing === 'lump_sum' ? null : boundedFen(counted),
    grossFen: boundedFen(gross),
    deductedFen: boundedFen(deducted),
    settledFen: boundedFen(gross - deducted),
    openFen: boundedFen(gross - deducted - BigInt(paidFen ?? 0)),
  }
}

/** What the settlement of a contract comes to, among the records of its project; null = it is not settled yet. */
export function settledOf(records: readonly RelatedRecord[]): Settled | null {
  const of = records.findLast(({ kind, state }) => kind === 'settlement' && state === settledState)
  return of ? settle(of.body as SettlementBody) : null
}

/** What it was settled at. */
export const settledAt = (records: readonly RelatedRecord[]): Fen | null => settledOf(records)?.settledFen ?? null
