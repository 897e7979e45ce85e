import { ungrouped } from '#shared/money/typed-number'

/** A decimal text taken apart: `units` / 10^`scale`. */
interface Decimal {
  units: bigint
  scale: number
}

function read(text: string): Decimal | null {
  const match = /^([+-]?)([\d,]*)(?:\.(\d*))?$/.exec(text.trim())
  if (!match || (match[2]?.includes(',') && ungrouped(match[2]) === null)) return null
  const [, sign, whole = '', decimals = ''] = match
  if (whole + decimals === '') return null
  const units = BigInt(whole.replaceAll(',', '') + decimals)
  return { units: sign === '-' ? -units : units, scale: decimals.length }
}

function write({ units, scale }: Decimal): string {
  const sign = units < 0n ? '-' : ''
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

const withScale = ({ units, scale }: Decimal, wanted: number) => units * 10n ** BigInt(wanted - scale)

/** 0.05 -> 5, exactly; a text that is no number comes back as it is. */
export function fractionToPercent(text: string): string {
  const value = read(text)
  if (!value) return text
  if (value.scale >= 2) return write({ units: value.units, scale: value.scale - 2 })
  return write({ units: withScale(value, 2), scale: 0 })
}

/** 5 -> 0.05, exactly; a text that is no number comes back as it is. */
export function percentToFraction(text: string): string {
  const value = read(text)
  return value ? write({ units: value.units, scale: value.scale + 2 }) : text
}

/** The sum with the longer of the two scales; null when one is no number. */
export function addDecimals(a: string, b: string): string | null {
  const left = read(a)
  const right = read(b)
  if (!left || !right) return null
  const scale = Math.max(left.scale, right.scale)
  return write({ units: withScale(left, scale) + withScale(right, scale), scale })
}

/** Same number, however written: 200 = 200.00. */
export function sameDecimal(a: string, b: string): boolean {
  const left = read(a)
  const right = read(b)
  if (!left || !right) return a.trim() === b.trim()
  const scale = Math.max(left.scale, right.scale)
  return withScale(left, scale) === withScale(right, scale)
}

/** The arrow keys' step: one unit of the last place that the default value uses (200.00 -> 1, 7.85 -> 0.01). */
export function stepOf(defaultText: string): string {
  const decimals = /\.(\d*?)0*$/.exec(defaultText.trim())?.[1] ?? ''
  return write({ units: 1n, scale: decimals.length })
}

/** Shortest way to write a number: 9.0 -> 9, 0.60 -> 0.6. */
export function shortDecimal(text: string): string {
  return text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text
}
