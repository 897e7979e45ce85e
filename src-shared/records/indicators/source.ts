import type { Centipoints } from '../../evaluation/compose'
import { divideHalfUp } from '../../money/yuan'
import type { RecordFacts } from '../record-field'

/** What the app's own data give for an indicator, and which data these are. */
export interface Suggested {
  points: Centipoints
  source: string
}

/** `full` are the points of the indicator; null = the data say nothing of it. */
export type IndicatorSource = (facts: RecordFacts, full: Centipoints) => Suggested | null

/** So many points taken off for each, and none below zero. */
export const lessEach = (full: Centipoints, count: number, each: Centipoints): Centipoints =>
  Math.max(full - count * each, 0)

/** The points by a share of two whole numbers, never above full; rounded half up to 0.01. */
export const byShare = (full: Centipoints, part: number, whole: number): Centipoints =>
  part >= whole ? full : Number(divideHalfUp(BigInt(full) * BigInt(part), BigInt(whole)))

/** 92.35%, of whole numbers, cut and not rounded: 94.999% is no 95.00%. */
export function shareText(part: number, whole: number): string {
  const bp = Number((BigInt(part) * 10_000n) / BigInt(whole))
  return `${Math.floor(bp / 100)}.${String(bp % 100).padStart(2, '0')}%`
}
