import { all, type SampleStanding, type Tally } from './sampled'
import { type AcceptanceRule, goodShareBp, type SampleVerdict, sampleVerdict } from './verdict'

/** What the visits have found as far as they go; `verdict` null while one is still to come, or there is no rule. */
export interface Judged extends Tally {
  shareBp: number | null
  verdict: SampleVerdict | null
}

/** Those that were drawn speak for the batch; 必查 are no chance, and stand for it only where nothing else was drawn. */
export function judged({ drawn, obligatory }: SampleStanding, rule: AcceptanceRule | null): Judged {
  const tally = all(drawn) > 0 ? drawn : obligatory
  const checked = tally.good + tally.bad
  const isOver = drawn.pending + obligatory.pending === 0 && checked > 0
  return {
    ...tally,
    shareBp: checked > 0 ? goodShareBp(tally.good, checked) : null,
    verdict: rule && isOver ? sampleVerdict(tally.good, checked, rule) : null,
  }
}

/** 94.90% */
export const percentText = (shareBp: number): string => `${(shareBp / 100).toFixed(2)}%`
