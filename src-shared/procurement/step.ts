import type { Basis } from '../law/citations'
import type { Actor } from './actor'
import type { LimitRule } from './legal-limits'
import type { Limit } from './limit'

/** Days that stand elsewhere in the project already; the step takes them from there. */
export type KnownDay = 'awardedOn' | 'signedOn' | 'publishedOn' | 'filedOn'

/** One step of a purchase, as the table has it. */
export interface StepRow {
  /** Stands in files; never given anew. */
  id: string
  title: string
  actor: Actor
  /** The papers it leaves, by the ids of `materials/expected-papers.ts`. */
  papers: readonly string[]
  /** Terms of the law, whose figures are data, and the order of the steps. */
  limits: readonly (LimitRule | Limit)[]
  /** Where it says that the step is done at all. */
  basis: Basis
  /** Only where it has happened: nothing waits for it. */
  ifAny?: true
  dayOf?: KnownDay
}

/** With its limits as they count for one purchase. */
export interface PurchaseStep extends StepRow {
  limits: readonly Limit[]
}
