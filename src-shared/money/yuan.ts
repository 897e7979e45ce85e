import type { Result } from '../result'
import { fail, ok } from '../result'
import { apportion } from './apportion'
import { boundedFen, type Fen, fen, lessFen } from './fen'
import { groupThousands, plainTyped, ungrouped } from './typed-number'

const longestAmount = 40

/** 元 as typed, exact to the 分: `757,005.02`, `７５７００５．０２元`. AMOUNT_INVALID for anything else, and for a third decimal. */
export function parseYuan(text: string): Result<Fen> {
  return parseScaled(text, /\s*元$/, 2)
}

/** 万元 as typed, exact to the 分 (six decimals): `3,212.00` is 32,120,000.00 yuan. AMOUNT_INVALID otherwise. */
export function parseWan(text: string): Result<Fen> {
  return parseScaled(text, /\s*万元?$/, 6)
}

/** `757,005.02`, negative with a leading minus. */
export function formatYuan(amount: Fen): string {
  const { sign, yuan, cents } = parts(amount)
  return `${sign}${groupThousands(yuan)}.${cents}`
}

/** `757005.02`, for machines. */
export function plainYuan(amount: Fen): string {
  const { sign, yuan, cents } = parts(amount)
  return `${sign}${yuan}.${cents}`
}

/** Share of a total in basis points (10,000 = all), rounded HALF_UP to the 分. */
export function shareOf(total: Fen, shareBp: number): Fen {
  return boundedFen(divideHalfUp(BigInt(total) * BigInt(shareBp), 10_000n))
}

/** One amount for each share; the last is the total minus the rest, so that nothing is lost (domain 4.1). */
export function allocateByShares(total: Fen, sharesBp: number[]): Fen[] {
  const first = sharesBp.slice(0, -1).map((shareBp) => shareOf(total, shareBp))
  return sharesBp.length === 0 ? [] : [...first, lessFen(total, ...first)]
}

/** The total in the proportion of the weights, to the 分, by the largest remainder. */
export const allocateByWeights = (total: Fen, weights: bigint[]): Fen[] =>
  apportion(BigInt(total), weights).map((part) => fen(part))

/** Integer division, halves away from zero; `divisor` must be positive. */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  const size = dividend < 0n ? -dividend : dividend
  const rounded = (2n * size + divisor) / (2n * divisor)
  return dividend < 0n ? -rounded : rounded
}

function parseScaled(text: string, suffix: RegExp, decimals: number): Result<Fen> {
  const refused = fail('AMOUNT_INVALID', { text: text.slice(0, longestAmount) })
  if (text.length > longestAmount) return refused
  const plain = plainTyped(text).replace(suffix, '')
  const match = /^([+-]?)\s*[¥￥]?\s*([\d, ]*\d)(?:\.(\d+))?$/.exec(plain)
  if (!match) return refused
  const [, sign, grouped = '', fraction = ''] = match
  const digits = ungrouped(grouped)
  if (digits === null || fraction.length > decimals) return refused
  const size = BigInt(digits + fraction.padEnd(decimals, '0'))
  const value = sign === '-' ? -size : size
  return Number.isSafeInteger(Number(value)) ? ok(fen(value)) : refused
}

function parts(amount: Fen): { sign: string; yuan: string; cents: string } {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  return { sign: amount < 0 ? '-' : '', yuan: digits.slice(0, -2), cents: digits.slice(-2) }
}
