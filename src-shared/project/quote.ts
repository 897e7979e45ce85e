import type { BudgetResult } from '../budget/budget'
import { readDecimal, roundToFen } from '../budget/decimal'
import { boundedFen, type Fen } from '../money/fen'
import { plainYuan } from '../money/yuan'

/** 报价明细: what the contractor has quoted, annex 2 of the contract; no line = filled in by hand. */
export interface Quote {
  lines: QuoteLine[]
  /** `budget` = taken from our own budget as a start, not yet held against the contractor's paper. */
  origin: 'contractor' | 'budget'
}

/** Quantity and unit price (yuan) as typed; the amount is what counts. */
export interface QuoteLine {
  name: string
  unit: string
  quantity: string
  unitPrice: string
  amountFen: Fen | null
}

export const emptyQuote: Quote = { lines: [], origin: 'contractor' }
export const emptyQuoteLine: QuoteLine = { name: '', unit: '', quantity: '', unitPrice: '', amountFen: null }

/** A bigint: what is typed may go beyond every price. */
export const quoteSum = (lines: readonly QuoteLine[]): bigint =>
  lines.reduce((sum, { amountFen }) => sum + BigInt(amountFen ?? 0), 0n)

/** Quantity times unit price, HALF_UP to the 分; null where one of them is no figure, or the product beyond every amount. */
export function productOf({ quantity, unitPrice }: Pick<QuoteLine, 'quantity' | 'unitPrice'>): Fen | null {
  const [count, price] = [readDecimal(quantity), readDecimal(unitPrice)]
  if ('problem' in count || 'problem' in price) return null
  const amount = roundToFen(count.value.mul(price.value))
  return isSafe(amount) ? boundedFen(amount) : null
}

/**
 * The line after a key in it. The amount follows quantity and unit price while it is their product, or empty; beside a text
 * that is no figure it is empty, not that of the figure before.
 */
export function withChange(line: QuoteLine, part: Partial<QuoteLine>): QuoteLine {
  const next = { ...line, ...part }
  const follows = !('amountFen' in part) && (line.amountFen === null || line.amountFen === productOf(line))
  if (!follows) return next
  const isUnread = [next.quantity, next.unitPrice].some((text) => text.trim() !== '' && 'problem' in readDecimal(text))
  return { ...next, amountFen: isUnread ? null : (productOf(next) ?? next.amountFen) }
}

const isSafe = (amount: bigint) =>
  amount <= BigInt(Number.MAX_SAFE_INTEGER) && amount >= BigInt(Number.MIN_SAFE_INTEGER)

/** The lines of our budget as a start for the clerk: each one item of its amount. */
export function quoteFromBudget({ lines }: BudgetResult): Quote {
  return {
    origin: 'budget',
    lines: lines
      .filter(({ amountFen }) => amountFen !== 0)
      .map(({ name, amountFen }) => ({
        name,
        unit: '项',
        quantity: '1',
        unitPrice: plainYuan(amountFen),
        amountFen,
      })),
  }
}
