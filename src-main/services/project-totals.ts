import type { BudgetDraft, BudgetResult, BudgetTemplate } from '#shared/budget/budget'
import { findTemplate } from '#shared/budget/find-template'
import { measureBudget, reckonedDraft } from '#shared/project/measured-budget'
import type { Project } from '#shared/project/project'
import type { AppResources } from '#shared/resources'
import { fail, ok, type Result } from '#shared/result'

interface BudgetOfProject {
  template: BudgetTemplate
  /** As it was reckoned: with what is taken from elsewhere in the project. */
  draft: BudgetDraft
  result: BudgetResult
}

/** The budget with the template it is made by. NOT_FOUND for a template of elsewhere; else as `measureBudget`. */
export function budgetOf(
  resources: AppResources,
  project: Pick<Project, 'budget' | 'items' | 'beneficiaries'>,
): Result<BudgetOfProject> {
  const { budget } = project
  const template = findTemplate(resources.budgetTemplates, budget)
  if (!template) return fail('NOT_FOUND', { what: `该项目使用的预算范本（${budget.templateId}）` })
  const result = measureBudget(project, template)
  return result.ok ? ok({ template, draft: reckonedDraft(project, template), result: result.value }) : result
}
