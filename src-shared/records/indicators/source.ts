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
