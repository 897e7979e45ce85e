import type { BudgetDraft, BudgetResult, BudgetTemplate } from '../budget/budget'
import { type BudgetChange, compareBudgets } from '../budget/compare'
import { readDecimal, shownValue } from '../budget/decimal'
import { withTemplate } from '../budget/new-draft'
import { strayInputs } from '../budget/notices'
import { formatYuan } from '../money/yuan'
import type { Result } from '../result'
import type { Counted } from './households'
import { measureBudget, reckonedDraft } from './measured-budget'

/** 改用另一版范本, before it is done. */
export interface OtherTemplate {
  before: Result<BudgetResult>
  after: Result<BudgetResult>
  /** Suggestions nobody has typed over, lines, groups and total; empty while one of the two cannot be reckoned. */
  changes: BudgetChange[]
  /** What was typed and has no place in the other template: kept in the draft, and counts for nothing. */
  homeless: string[]
}

/** What the budget of a project would be by another template. Nothing of what was typed is lost. */
export function byOtherTemplate(project: Counted, from: BudgetTemplate, to: BudgetTemplate): OtherTemplate {
  const moved = { ...project, budget: withTemplate(project.budget, to) }
  const [before, after] = [measureBudget(project, from), measureBudget(moved, to)]
  const codes = new Set(to.inputs.map(({ code }) => code))
  const labels = { ...to, inputs: [...to.inputs, ...from.inputs.filter(({ code }) => !codes.has(code))] }
  return {
    before,
    after,
    changes:
      before.ok && after.ok
        ? compareBudgets(
            { draft: inFull(reckonedDraft(project, from), from), result: before.value },
            { draft: inFull(reckonedDraft(moved, to), to), result: after.value },
            labels,
          )
        : [],
    homeless: homelessIn(project.budget, from, to),
  }
}

/** Suggestions count as typed: another suggestion is a change. */
function inFull(draft: BudgetDraft, { inputs }: BudgetTemplate): BudgetDraft {
  const suggested = inputs.map((input) => [input.code, { value: input.default, source: '' }])
  return { ...draft, inputs: { ...Object.fromEntries(suggested), ...draft.inputs } }
}

/** 日单价 200.00, 手工调整的会议费 1,000.00 元. */
function homelessIn(draft: BudgetDraft, from: BudgetTemplate, to: BudgetTemplate): string[] {
  const lines = new Set(to.lines.map(({ code }) => code))
  const inputs = strayInputs(to, draft).map((code) => {
    const input = from.inputs.find((one) => one.code === code)
    const value = draft.inputs[code]?.value ?? ''
    return input ? `${input.label} ${shown(value, input.unit)}` : `一项参数 ${value}`
  })
  const adjustments = Object.entries(draft.adjustments)
    .filter(([code]) => !lines.has(code))
    .map(([code, { amountFen }]) => {
      const name = from.lines.find((line) => line.code === code)?.name ?? '一行'
      return `手工调整的${name} ${formatYuan(amountFen)} 元`
    })
  return [...inputs, ...adjustments]
}

function shown(value: string, unit: string): string {
  const reading = readDecimal(value)
  return 'problem' in reading ? value : shownValue(reading.text, unit)
}
