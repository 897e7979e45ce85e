import { boundedFen, type Fen } from '#shared/money/fen'

/** 折合单价, HALF_UP to the 分, for reading only; null when the quantity is no positive number. */
export function perUnit(totalFen: Fen, quantity: string): Fen | null {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(quantity.trim())
  if (!match) return null
  const decimals = match[2] ?? ''
  const units = BigInt(`${match[1]}${decimals}`)
  if (units <= 0n) return null
  const scaled = BigInt(totalFen) * 10n ** BigInt(decimals.length)
  return boundedFen((2n * scaled + units) / (2n * units))
}

/** Share of the whole in per cent with two decimals, as text: 83.14%. */
export function shareText(part: Fen, whole: Fen): string {
  if (whole <= 0) return '0.00%'
  const hundredths = (2n * BigInt(part) * 10_000n + BigInt(whole)) / (2n * BigInt(whole))
  return `${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, '0')}%`
}
