import type { BudgetTemplate } from './budget/budget'
import type { ServiceCatalog } from './catalog/catalog'
import type { ContractClause } from './contract/clauses'
import type { Region } from './county/region'
import type { Article } from './law/articles'
import type { RuleData } from './law/county-year'

export interface AppResources {
  regions: Region[]
  catalogs: ServiceCatalog[]
  budgetTemplates: BudgetTemplate[]
  rules: RuleData
  /** The notice and its annex 1, article by article. */
  articles: Article[]
  /** 合同条款库, C00 to C28 in their printed order. */
  clauses: ContractClause[]
  /** Name and version of the default contract template, as papers made from it record it. */
  contractTemplateName: string
}
