import type { BudgetDraft, BudgetResult, BudgetTemplate } from '../budget/budget'
import type { ServiceCatalog } from '../catalog/catalog'
import { findCatalog } from '../catalog/find-catalog'
import type { CountyProfile } from '../county/county'
import type { IsoDate } from '../dates'
import { settledIn } from '../drafting/settle-in-county'
import { type CeilingState, yearCeiling } from '../norms/ceiling'
import { budgetOf } from '../project/budget-of'
import type { Project } from '../project/project'
import { ok, type Result } from '../result'
import { type PaperFacts, projectOf } from './paper'

/** All a 预算书 is made from; both forms (.docx, .xlsx) say the same. */
export interface BudgetPaperInput {
  profile: CountyProfile
  project: Project
  catalog: ServiceCatalog
  template: BudgetTemplate
  draft: BudgetDraft
  result: BudgetResult
  ceiling: CeilingState | null
  versionLabel: string
  today: IsoDate
}

export type Unnumbered = Omit<BudgetPaperInput, 'versionLabel'>

/** BUDGET_NOT_MEASURED, BUDGET_INPUT_INVALID. */
export function budgetInputOf(facts: PaperFacts): Result<Unnumbered> {
  const project = projectOf(facts)
  const { county, resources } = facts
  const budget = budgetOf(resources, project)
  if (!budget.ok) return budget
  return ok({
    ...budget.value,
    profile: county.profile,
    project: settledIn(county, project, budget.value.result.totalFen),
    catalog: findCatalog(resources.catalogs, project),
    ceiling: yearCeiling(county, project.year),
    today: county.today,
  })
}
