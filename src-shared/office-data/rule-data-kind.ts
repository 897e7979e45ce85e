import type { DataKind, KnownSet } from '../data-sets/data-set'
import type { RuleData } from '../law/county-year'

/** What the program has itself, as far as it is read by then. */
export type OwnRules = Pick<RuleData, 'prohibited'> &
  Partial<Pick<RuleData, 'timeLimits' | 'suggestedValues' | 'plausibleRanges'>>

/** Data the rules read. */
export interface RuleDataKind<B = unknown> extends DataKind<B> {
  /** The sets that count, one per scope, where the rules look for them; `own` is what they do not replace. */
  intoRules(sets: readonly KnownSet<B>[], own: OwnRules): Partial<RuleData>
}

export function defineRuleData<B>(kind: RuleDataKind<B>): RuleDataKind<B> {
  return kind
}
