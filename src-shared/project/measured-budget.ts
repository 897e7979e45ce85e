import type { BudgetDraft, BudgetInput, BudgetResult, BudgetTemplate } from '../budget/budget'
import { computeBudget } from '../budget/compute'
import { fail, type Result } from '../result'
import { isBlank } from '../text/filler'
import { type Counted, household, householdsElsewhere } from './households'
import type { Project } from './project'

/**
 * The draft by which a project's budget is reckoned: as typed, and a figure that is asked of the clerk (户数) taken from
 * what is bought, or for whom, where it is typed there alone. Nobody types one figure twice.
 */
export function reckonedDraft(project: Counted, template: BudgetTemplate): BudgetDraft {
  const { budget } = project
  const taken = missingInputs(budget, template).flatMap(({ code, unit }) => {
    const value = unit === household ? householdsElsewhere(project) : ''
    return value === '' ? [] : [[code, { value, source: budget.inputs[code]?.source ?? '' }] as const]
  })
  return taken.length === 0 ? budget : { ...budget, inputs: { ...budget.inputs, ...Object.fromEntries(taken) } }
}

/** The asked figures that stand nowhere: while there is one, the project is 未测算 and counts for nothing. */
export function unmeasured(project: Counted, template: BudgetTemplate): BudgetInput[] {
  return missingInputs(reckonedDraft(project, template), template)
}

/** The budget of a project. BUDGET_NOT_MEASURED {label, code, field}, or BUDGET_INPUT_INVALID as `computeBudget`. */
export function measureBudget(project: Counted, template: BudgetTemplate): Result<BudgetResult> {
  const draft = reckonedDraft(project, template)
  const [missing] = missingInputs(draft, template)
  if (!missing) return computeBudget(template, draft)
  const { label, code } = missing
  return fail('BUDGET_NOT_MEASURED', { label, code, field: `budget.inputs.${code}` })
}

/** The asked figures that are blank in a draft. */
export function missingInputs({ inputs }: BudgetDraft, template: BudgetTemplate): BudgetInput[] {
  return template.inputs.filter(({ asked, code }) => asked && isBlank(inputs[code]?.value ?? ''))
}

/** Another number of households wherever the old one stands; in the budget alone where it stands nowhere. Decimal texts. */
export function withHouseholds<T extends Counted>(project: T, from: string, to: string): T {
  const { budget, items, beneficiaries } = project
  const isItem = (item: Project['items'][number]) => item.unit.trim() === '户' && item.quantity.trim() === from
  const inItems = items.some(isItem)
  const inPeople = beneficiaries.households !== null && String(beneficiaries.households) === from
  const inBudget = (budget.inputs.hh?.value.trim() ?? '') !== '' || (!inItems && !inPeople)
  return {
    ...project,
    items: inItems ? items.map((item) => (isItem(item) ? { ...item, quantity: to } : item)) : items,
    beneficiaries: inPeople ? { ...beneficiaries, households: Number(to) } : beneficiaries,
    budget: inBudget
      ? { ...budget, inputs: { ...budget.inputs, hh: { value: to, source: budget.inputs.hh?.source ?? '' } } }
      : budget,
  }
}
