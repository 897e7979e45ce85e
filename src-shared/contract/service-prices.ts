import { unitCostFen } from '../budget/decimal'
import type { Fen } from '../money/fen'
import { plainYuan } from '../money/yuan'
import type { Project, ServiceItem } from '../project/project'
import { productOf } from '../project/quote'

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
      const amountFen =
        unitPriceFen === null ? null : productOf({ quantity: item.quantity, unitPrice: plainYuan(unitPriceFen) })
      return { item, unitPriceFen, amountFen }
    }
    const amountFen = price?.amountFen ?? null
    return { item, amountFen, unitPriceFen: amountFen === null ? null : unitCostFen(amountFen, item.quantity) }
  })
}
