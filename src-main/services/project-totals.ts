import type { BudgetResult, BudgetTemplate } from '#shared/budget/budget'
import { computeBudget } from '#shared/budget/compute'
import { findTemplate } from '#shared/budget/find-template'
import type { AppResources } from '#shared/ipc/channels'
import type { Project } from '#shared/project/project'
import { fail, ok, type Result } from '#shared/result'

/** The budget with the template it is made by. NOT_FOUND for a template of elsewhere, BUDGET_INPUT_INVALID otherwise. */
export function budgetOf(
  resources: AppResources,
  { budget }: Pick<Project, 'budget'>,
): Result<{ template: BudgetTemplate; result: BudgetResult }> {
  const template = findTemplate(resources.budgetTemplates, budget)
  if (!template) return fail('NOT_FOUND', { what: `该项目使用的预算范本（${budget.templateId}）` })
  const result = computeBudget(template, budget)
  return result.ok ? ok({ template, result: result.value }) : result
}
