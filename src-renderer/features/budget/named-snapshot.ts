import type { BudgetSnapshot } from '#shared/budget/compare'

/** A saved version, or what stands on the screen, as one side of a comparison. */
export interface NamedSnapshot extends BudgetSnapshot {
  name: string
  /** The older of two has the lower one. */
  order: number
}
