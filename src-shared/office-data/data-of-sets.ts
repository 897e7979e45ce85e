import type { BudgetTemplate, BudgetTemplateBody } from '../budget/budget'
import type { CatalogBody, ServiceCatalog } from '../catalog/catalog'
import type { KnownSet } from '../data-sets/data-set'
import type { RuleData } from '../law/county-year'
import { budgetTemplates, templateOf } from './budget-templates'
import { catalogFrom, serviceCatalogs } from './service-catalogs'

interface NamedData {
  catalogs: ServiceCatalog[]
  budgetTemplates: BudgetTemplate[]
}

/** Every 服务清单 and 预算范本 among the sets: a project is judged by the one it names, in force or not. */
export const namedData = (sets: readonly KnownSet[]): NamedData => ({
  catalogs: sets.flatMap((set) => (set.kind === serviceCatalogs.id ? catalogFrom(set as KnownSet<CatalogBody>) : [])),
  budgetTemplates: sets.flatMap((set) =>
    set.kind === budgetTemplates.id ? templateOf(set as KnownSet<BudgetTemplateBody>) : [],
  ),
})

/** The program's data with other sets than its own beside it: the office's, and those that came with projects. */
export function withSets<R extends NamedData & { rules: RuleData }>(resources: R, others: readonly KnownSet[]): R {
  const own = (resources.rules.sets ?? []).filter(({ by }) => by === 'program')
  const sets = [...own, ...others]
  const named = namedData(sets)
  return { ...resources, ...named, rules: { ...resources.rules, ...named, sets } }
}
