import { readDecimal, roundToFen, unitCostFen, yuanFraction } from '../budget/decimal'
import { boundedFen, type Fen } from '../money/fen'
import type { Project, ServiceItem } from '../project/project'

export interface PricedService {
  item: ServiceItem
  /** Agreed, or reckoned from the amount (折算单价, for reading only). */
  unitPriceFen: Fen | null
  /** Agreed, or unit price times quantity. */
  amountFen: Fen | null
}

/** What each of several services costs, in their order; empty for one service, whose price is the contract's. */
export function pricedServices({ items, contract }: Pick<Project, 'items' | 'contract'>): PricedService[] {
  if (items.length < 2) return []
  return items.map((item) => {
    const price = contract.servicePrices.find(({ code }) => code === item.code)
    if (contract.pricing === 'unit_price') {
      const unitPriceFen = price?.unitPriceFen ?? null
      const amountFen = unitPriceFen === null ? null : timesQuantity(unitPriceFen, item.quantity)
      return { item, unitPriceFen, amountFen }
    }
    const amountFen = price?.amountFen ?? null
    return { item, amountFen, unitPriceFen: amountFen === null ? null : unitCostFen(amountFen, item.quantity) }
  })
}

/** HALF_UP to the 分; null where the quantity is no figure. */
function timesQuantity(unitPriceFen: Fen, quantity: string): Fen | null {
  const reading = readDecimal(quantity)
  return 'problem' in reading ? null : boundedFen(roundToFen(yuanFraction(unitPriceFen).mul(reading.value)))
}
