import type { Basis } from '../law/citations'
import type { Actor } from './actor'
import type { Limit } from './limit'

/** Days that stand elsewhere in the project already; the step takes them from there. */
export type KnownDay = 'awardedOn' | 'signedOn' | 'publishedOn' | 'filedOn'

/** One step of a purchase. */
export interface PurchaseStep {
  /** Stands in files; never given anew. */
  id: string
  title: string
  actor: Actor
  /** The papers it leaves, by the ids of `materials/expected-papers.ts`. */
  papers: readonly string[]
  limits: readonly Limit[]
  /** Where it says that the step is done at all. */
  basis: Basis
  /** Only where it has happened: nothing waits for it. */
  ifAny?: true
  dayOf?: KnownDay
}
