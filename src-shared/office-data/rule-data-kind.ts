import type { DataKind } from '../data-sets/data-set'
import type { RuleData } from '../law/county-year'

/** Data the rules read. */
export interface RuleDataKind<B = unknown> extends DataKind<B> {
  /** The sets that count, one per scope, where the rules look for them; `own` is what they do not replace. */
  intoRules(bodies: B[], own: Pick<RuleData, 'prohibited'>): Partial<RuleData>
}

export function defineRuleData<B>(kind: RuleDataKind<B>): RuleDataKind<B> {
  return kind
}
