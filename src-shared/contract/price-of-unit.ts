import { unitCostFen } from '../budget/decimal'
import type { Fen } from '../money/fen'
import type { Project } from '../project/project'

/**
 * Price of one unit where one service is bought: the agreed one, or price / quantity rounded HALF_UP to the 分, for
 * reading only (domain 2.3 R4). Null with several services: their prices stand in the quote.
 */
export function unitPriceOf(project: Pick<Project, 'items' | 'contract'>): Fen | null {
  const { pricing, unitPriceFen, priceFen } = project.contract
  const [item, second] = project.items
  if (!item || second) return null
  if (pricing === 'unit_price') return unitPriceFen
  return priceFen === null ? null : unitCostFen(priceFen, item.quantity)
}
