import type { Figure } from '../../evaluation/score'
import type { SuggestedValues } from '../../law/suggested-values'
import type { RecordFacts } from '../record-field'

/** What the app's own data say of an indicator, and which data these are. */
export interface Told {
  figure: Figure
  source: string
}

/** null = the data say nothing of it. `values`: what an answer counts. */
export type IndicatorSource = (facts: RecordFacts, values: SuggestedValues | null) => Told | null

/** 92.35%, of whole numbers, cut and not rounded: 94.999% is no 95.00%. */
export function shareText(part: number, whole: number): string {
  const bp = Number((BigInt(part) * 10_000n) / BigInt(whole))
  return `${Math.floor(bp / 100)}.${String(bp % 100).padStart(2, '0')}%`
}
