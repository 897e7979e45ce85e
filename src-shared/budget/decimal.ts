import Fraction from 'fraction.js'
import { boundedFen, type Fen } from '../money/fen'
import { groupedFigure, groupThousands, plainTyped, ungrouped } from '../money/typed-number'
import { divideHalfUp } from '../money/yuan'

export type Reading = { value: Fraction; text: string } | { problem: string }

/** A typed decimal, exact: at most 12 digits before and 10 after the point. `text` is the number in plain ASCII. */
export function readDecimal(typed: string): Reading {
  if (typed.length > 60) return { problem: '内容过长，请填写数字' }
  const plain = plainTyped(typed)
  if (plain === '') return { problem: '不能为空' }
  const match = /^([+-]?)([\d, ]*\d)(?:\.(\d+))?$/.exec(plain)
  const digits = match ? ungrouped(match[2] ?? '') : null
  if (!match || digits === null) return { problem: `「${plain}」不是数字` }
  const whole = digits.replace(/^0+(?=\d)/, '')
  const decimals = match[3] ?? ''
  if (whole.length > 12) return { problem: '数值过大' }
  if (decimals.length > 10) return { problem: '小数位过多，最多10位' }
  const text = `${match[1] === '-' ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`
  return { value: exactDecimal(text), text }
}

const known = new Map<string, Fraction>()

/** 200 and 200.00 are the same figure; a text that is none is the same as nothing. */
export function sameDecimal(a: string, b: string): boolean {
  const [one, other] = [readDecimal(a), readDecimal(b)]
  return !('problem' in one) && !('problem' in other) && one.value.equals(other.value)
}

/** Value of a plain decimal text. Kept for the next time: a budget asks for the same texts hundreds of times. */
export function exactDecimal(text: string): Fraction {
  const found = known.get(text)
  if (found) return found
  if (known.size > 5_000) known.clear()
  const value = new Fraction(text)
  known.set(text, value)
  return value
}

/** Yuan to 分, HALF_UP, once (domain 2.3 R2); a bigint, since the caller judges whether it is an amount at all. */
export function roundToFen(yuan: Fraction): bigint {
  return divideHalfUp(yuan.s * yuan.n * 100n, yuan.d)
}

export function yuanFraction(amount: Fen): Fraction {
  return new Fraction(BigInt(amount), 100n)
}

/** Exact decimal text; a value that has none is rounded to six decimals and marked ≈. */
export function decimalText(value: Fraction): string {
  for (let places = 0, scale = 1n; places <= 20; places += 1, scale *= 10n) {
    if (scale % value.d === 0n) return fixedText(value, places)
  }
  return `≈${fixedText(value, 6)}`
}

/** HALF_UP to a number of decimals. */
export function fixedText(value: Fraction, places: number): string {
  const scaled = divideHalfUp(value.s * value.n * 10n ** BigInt(places), value.d)
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, '0')
  const sign = scaled < 0n ? '-' : ''
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** 0.05 -> 5%, 0.0525 -> 5.25%. */
export function percentText(value: Fraction): string {
  return `${decimalText(value.mul(100))}%`
}

/** How a clerk reads a value of that unit: per cent for 比例, thousands, and two decimals for yuan. */
export function shownValue(text: string, unit: string): string {
  if (unit === '比例') return percentText(exactDecimal(text))
  if (!unit.startsWith('元')) return groupedFigure(text)
  const [whole = '', decimals = ''] = text.replace('-', '').split('.')
  return `${text.startsWith('-') ? '-' : ''}${groupThousands(whole)}.${decimals.padEnd(2, '0')}`
}

/** Rounded yuan per unit, for reading only (R4); null when the quantity is zero or below. */
export function unitCostFen(totalFen: Fen, quantity: string): Fen | null {
  const reading = readDecimal(quantity)
  if ('problem' in reading || reading.value.s * reading.value.n <= 0n) return null
  return boundedFen(divideHalfUp(BigInt(totalFen) * reading.value.d, reading.value.n))
}

/** 83.14%, or null without a total. */
export function shareText(partFen: Fen, totalFen: Fen): string | null {
  if (totalFen <= 0) return null
  return `${fixedText(new Fraction(BigInt(partFen) * 100n, BigInt(totalFen)), 2)}%`
}
