import type { BudgetGroup } from '../budget/budget'
import { findCatalog } from '../catalog/find-catalog'
import { itemName } from '../catalog/item-name'
import { kindsBought } from '../catalog/service-kind'
import { servedText } from '../contract/model-service'
import type { IsoDate } from '../dates'
import { settledIn } from '../drafting/settle-in-county'
import type { CountyYear } from '../law/county-year'
import type { Fen } from '../money/fen'
import { rulesFor } from '../office-data/rules-for'
import { plannedPurchase } from '../procurement/planned-purchase'
import { budgetOf } from '../project/budget-of'
import { type Project, procurementMethodNames } from '../project/project'
import type { AppResources } from '../resources'
import { phrase } from '../text/join-text'
import { openMark } from '../text/open-mark'

/** One project as a plan tells it. */
export interface PlannedProject {
  name: string
  /** With its code, its name in the catalogue and its quantity. */
  items: { code: string; name: string; quantity: string }[]
  beneficiaries: string
  areas: string[]
  startOn: IsoDate | null
  endOn: IsoDate | null
  /** null = 未测算. */
  groups: Record<BudgetGroup, Fen> | null
  totalFen: Fen | null
  fundSources: Project['fundSources']
  budgetDocumentNumber: string
  targets: Project['targets']
  method: string
  /** null = nobody has planned it. */
  purchaseOn: IsoDate | null
}

export function plannedProject(
  county: CountyYear,
  resources: Pick<AppResources, 'budgetTemplates'>,
  project: Project,
): PlannedProject {
  const budget = budgetOf(resources, project)
  // Nothing is bought for nothing: a budget without any amount has not been measured.
  const result = budget.ok && budget.value.result.totalFen !== 0 ? budget.value.result : null
  const said = settledIn(county, project, result?.totalFen ?? null)
  const catalog = findCatalog(county.rules.catalogs, said)
  const { method, otherMethodName } = said.procurement
  return {
    name: said.name,
    items: said.items.map(({ code, quantity, unit }) => ({
      code,
      name: itemName(catalog.items.find((entry) => entry.code === code)),
      quantity: quantity.trim() === '' ? openMark : `${quantity}${unit}`,
    })),
    beneficiaries: servedBy(said, kindsBought(said.items, catalog, rulesFor(county.rules, project).serviceKinds)),
    areas: said.areas,
    startOn: said.period.startOn,
    endOn: said.period.endOn,
    groups: result?.groups ?? null,
    totalFen: result?.totalFen ?? null,
    fundSources: said.fundSources,
    budgetDocumentNumber: said.budgetDocumentNumber,
    targets: said.targets,
    method: method === null ? '' : otherMethodName || procurementMethodNames[method],
    purchaseOn: plannedPurchase(said.procurement),
  }
}

/** 低保、特困，3200户; whom a training or a campaign is for is named as in the contract. */
function servedBy({ beneficiaries }: Project, bought: Parameters<typeof servedText>[1]): string {
  const { kinds, households, note } = beneficiaries
  const served = servedText(kinds, bought).replaceAll('甲方', '购买主体')
  return [served, households === null ? note : `${households}户`].filter(Boolean).join('，')
}

/** 3200户; what nobody has filled in says so. */
export const targetValue = (value: string, unit: string): string =>
  value.trim() === '' ? openMark : `${phrase(value)}${unit.trim()}`

/** 全旗县一览 has room for a few names. */
export const areasShort = (areas: string[]): string =>
  areas.length > 4 ? `${areas.slice(0, 3).join('、')}等${areas.length}个苏木乡镇（街道）` : areas.join('、')
