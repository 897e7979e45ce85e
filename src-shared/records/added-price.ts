import { unitPriceOf } from '../contract/price-of-unit'
import { pricedServices } from '../contract/service-prices'
import { apartFen, boundedFen, type Fen } from '../money/fen'
import type { ContractChangeBody } from './contract-change-body'
import { quantityTargets } from './quantity-targets'
import type { RecordAround } from './record-field'

type Around = Pick<RecordAround, 'project' | 'kinds' | 'agreedFen'>

/** What the service counted by a target costs: one service the price agreed last, one of several its own. null = not counted by it. */
function priceOf(target: string, around: Around): { unitFen: Fen | null; wholeFen: Fen | null } | null {
  const { project, kinds, agreedFen } = around
  const counted = quantityTargets(around).find(({ name }) => name === target)
  if (!project || !counted) return null
  const at = project.items.findIndex(
    ({ quantity, unit }, index) =>
      kinds[index]?.name === target ||
      (unit === counted.unit && Number(quantity.replace(/[,，]/g, '')) === counted.total),
  )
  if (at < 0) return null
  const several = pricedServices(project)[at]
  if (several) return { unitFen: several.unitPriceFen, wholeFen: null }
  return project.contract.pricing === 'unit_price'
    ? { unitFen: unitPriceOf(project), wholeFen: null }
    : { unitFen: null, wholeFen: agreedFen }
}

/**
 * What more, or fewer, units come to at the price of the contract; negative for fewer. null where one of the targets has no
 * price of its own: then nothing follows from its number.
 */
export function proportionateFen(quantities: ContractChangeBody['quantities'], around: Around): Fen | null {
  const totals = new Map(quantityTargets(around).map(({ name, total }) => [name, total]))
  let sum = 0n
  for (const { target, to } of quantities) {
    const total = totals.get(target ?? '')
    if (target === null || to === null || !total) return null
    const price = priceOf(target, around)
    if (price?.unitFen != null) sum += BigInt(to - total) * BigInt(price.unitFen)
    else if (price?.wholeFen != null) sum += (BigInt(price.wholeFen) * BigInt(to - total)) / BigInt(total)
    else return null
  }
  return boundedFen(sum)
}

/** A unit price is rounded as it is written: a hundredth more or less is the same. */
export const isInProportion = (amountFen: Fen, proportionate: Fen): boolean =>
  BigInt(apartFen(amountFen, proportionate)) * 100n <= BigInt(Math.abs(proportionate))
