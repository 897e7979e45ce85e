import type { BudgetTemplate } from '../budget/budget'
import type { Fen } from '../money/fen'
import { budgetOf } from './budget-of'
import type { Project } from './project'

/** What the money of a contract is for, line by line. */
export interface AgreedLine {
  name: string
  amountFen: Fen | null
}

/** As the contractor has quoted it; without a quote as the budget has it; each name once. */
export function agreedLines(rules: { budgetTemplates: BudgetTemplate[] }, project: Project): AgreedLine[] {
  const quoted = project.contract.quote.lines.filter(({ name }) => name.trim() !== '')
  const budget = quoted.length > 0 ? null : budgetOf(rules, project)
  const lines = budget?.ok ? budget.value.result.lines.filter(({ amountFen }) => amountFen !== 0) : quoted
  return [...new Map(lines.map(({ name, amountFen }) => [name.trim(), { name: name.trim(), amountFen }])).values()]
}
