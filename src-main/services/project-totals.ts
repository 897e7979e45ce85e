import type { BudgetResult } from '#shared/budget/budget'
import { computeBudget } from '#shared/budget/compute'
import { findTemplate } from '#shared/budget/template'
import type { AppResources } from '#shared/ipc/channels'
import type { Fen } from '#shared/money/fen'
import type { Project } from '#shared/project/project'
import type { Result } from '#shared/result'

/** The budget by the one function that computes it. BUDGET_INPUT_INVALID when a figure cannot be had. */
export function resultOf(resources: AppResources, { budget }: Pick<Project, 'budget'>): Result<BudgetResult> {
  return computeBudget(findTemplate(resources.budgetTemplates, budget), budget)
}

/** Null while something typed cannot be read: a draft is stored all the same. */
export function totalOf(resources: AppResources, project: Project): Fen | null {
  const result = resultOf(resources, project)
  return result.ok ? result.value.totalFen : null
}
