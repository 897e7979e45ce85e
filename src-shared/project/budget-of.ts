import type { BudgetDraft, BudgetResult, BudgetTemplate } from '../budget/budget'
import { findTemplate } from '../budget/find-template'
import { fail, ok, type Result } from '../result'
import { measureBudget, reckonedDraft } from './measured-budget'
import type { Project } from './project'

export interface BudgetOfProject {
  template: BudgetTemplate
  /** As it was reckoned: with what is taken from elsewhere in the project. */
  draft: BudgetDraft
  result: BudgetResult
}

/** The budget with the template it is made by. NOT_FOUND for a template of elsewhere; else as `measureBudget`. */
export function budgetOf(
  { budgetTemplates }: { budgetTemplates: BudgetTemplate[] },
  project: Pick<Project, 'budget' | 'items' | 'beneficiaries'>,
): Result<BudgetOfProject> {
  const { budget } = project
  const template = findTemplate(budgetTemplates, budget)
  if (!template) return fail('NOT_FOUND', { what: `该项目使用的预算范本（${budget.templateId}）` })
  const result = measureBudget(project, template)
  return result.ok ? ok({ template, draft: reckonedDraft(project, template), result: result.value }) : result
}
