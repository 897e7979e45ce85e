import { boundedFen } from '../money/fen'
import { formatYuan } from '../money/yuan'

/** `757,005.02元` of a sum that typing errors may have taken out of the safe range. */
export function wideYuan(sum: bigint): string {
  const safe = sum <= BigInt(Number.MAX_SAFE_INTEGER) && sum >= BigInt(Number.MIN_SAFE_INTEGER)
  return safe ? `${formatYuan(boundedFen(sum))}元` : '（数额过大）'
}
