import { findCatalog } from '#shared/catalog/find-catalog'
import type { ContractInput } from '#shared/contract/contract-input'
import { settledIn } from '#shared/drafting/settle-in-county'
import type { CountyYear } from '#shared/law/county-year'
import type { Project } from '#shared/project/project'
import { ok, type Result } from '#shared/result'
import type { Resources } from '../resources'
import { budgetOf } from './project-totals'

/** What the contract is made from: project, budget, register and clauses. */
export function contractInputOf(
  resources: Resources,
  countyYear: CountyYear,
  project: Project,
  preview: boolean,
): Result<ContractInput> {
  const budget = budgetOf(resources, project)
  if (!budget.ok) return budget
  const { catalogs, clauses, rules } = resources
  const catalog = findCatalog(catalogs, project.catalogVersion)
  const contractor = countyYear.contractors.find(({ id }) => id === project.contractorId) ?? null
  const { result } = budget.value
  const settled = settledIn(countyYear, project, result.totalFen)
  const { calendars, serviceKinds: kinds } = rules
  return ok({
    profile: countyYear.profile,
    project: settled,
    contractor,
    result,
    catalog,
    clauses,
    kinds,
    calendars,
    preview,
  })
}
