import type { ServiceCatalog } from '../catalog/catalog'
import type { Project, ServiceItem } from '../project/project'

/** The item a unit price is for: the one named, else 家计调查 among several, else the first. Null while none is bought. */
export function pricedItem(
  { items, contract }: Pick<Project, 'items' | 'contract'>,
  catalog: Pick<ServiceCatalog, 'items'>,
): ServiceItem | null {
  const named = items.find(({ code }) => code === contract.unitPriceItem)
  if (contract.unitPriceItem !== '') return named ?? null
  const survey = catalog.items.find(({ name }) => name === '家计调查')?.code
  return items.find(({ code }) => code === survey) ?? items[0] ?? null
}
