import type { BudgetTemplate } from '../budget/budget'
import { compileTemplate } from '../budget/compiled-template'
import { findTemplate } from '../budget/find-template'
import { readDraft } from '../budget/givens'
import { FigureFault, runBudget } from '../budget/run'
import { keptOfFrozen } from '../kept-of-frozen'
import type { Fen } from '../money/fen'
import { missingInputs, reckonedDraft } from './measured-budget'
import type { Project } from './project'

/** Totals of a county's projects by id, each computed once. */
export type Totals = Map<string, Fen | null>

/**
 * Total of a project's budget, or null while it is 未测算 or cannot be computed. The same figures as `computeBudget` without the
 * explanations: a check looks at all projects of the year.
 */
export const totalOf = (templates: BudgetTemplate[], project: Project): Fen | null => computed(project, templates)

const computed = keptOfFrozen((project: Project, templates: BudgetTemplate[]): Fen | null => {
  const template = findTemplate(templates, project.budget)
  const compilation = template ? compileTemplate(template) : null
  if (!compilation || 'problem' in compilation) return null
  const { compiled } = compilation
  const draft = reckonedDraft(project, compiled.template)
  if (missingInputs(draft, compiled.template).length > 0) return null
  const read = readDraft(compiled, draft)
  if (!read.ok) return null
  try {
    return runBudget(compiled, read.value.givens).totalFen
  } catch (error) {
    if (error instanceof FigureFault) return null
    throw error
  }
})

export function totalOnce(totals: Totals, templates: BudgetTemplate[], project: Project): Fen | null {
  const known = totals.get(project.id)
  if (known !== undefined) return known
  const total = totalOf(templates, project)
  totals.set(project.id, total)
  return total
}
