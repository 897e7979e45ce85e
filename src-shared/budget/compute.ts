import { groupedFigure } from '../money/typed-number'
import { formatYuan } from '../money/yuan'
import type { Result } from '../result'
import { fail, ok } from '../result'
import type { BudgetDraft, BudgetLine, BudgetResult, BudgetTemplate } from './budget'
import { budgetGroups, type CompiledTemplate, compileTemplate } from './compiled-template'
import { decimalText, shownValue } from './decimal'
import { writeFormula } from './explain'
import type { Expression } from './expression'
import { asFailure, type ReadDraft, readDraft } from './givens'
import { budgetNotices } from './notices'
import type { Figures } from './run'
import { runBudget } from './run'

/**
 * 测算: every line with its formula and amount, groups, total, quantities and notices. Exact; each line rounded once HALF_UP to
 * the 分, sums of rounded lines. BUDGET_INPUT_INVALID {label, detail, code, field} when a figure cannot be had at all;
 * what merely looks wrong is a notice.
 */
export function computeBudget(template: BudgetTemplate, draft: BudgetDraft): Result<BudgetResult> {
  const compilation = compileTemplate(template)
  if ('problem' in compilation) return fail('BUDGET_TEMPLATE_INVALID', { detail: compilation.problem })
  const { compiled } = compilation
  const read = readDraft(compiled, draft)
  if (!read.ok) return read
  let figures: Figures
  try {
    figures = runBudget(compiled, read.value.givens)
  } catch (error) {
    return asFailure(error)
  }
  const lines = linesOf(compiled, draft, read.value, figures)
  return ok({
    lines,
    groups: figures.groupFen,
    totalFen: figures.totalFen,
    derived: Object.fromEntries(
      template.derived.map(({ code }) => [code, decimalText(valueAt(compiled, figures, code))]),
    ),
    notices: budgetNotices(compiled, draft, read.value, figures, lines),
  })
}

function valueAt(compiled: CompiledTemplate, figures: Figures, code: string) {
  const value = figures.values[compiled.placeOf.get(code) as number]
  if (!value) throw new Error(`no place for ${code}`)
  return value
}

/** Template lines in their order, each group followed by its own lines. */
function linesOf(compiled: CompiledTemplate, draft: BudgetDraft, read: ReadDraft, figures: Figures): BudgetLine[] {
  const show = shownValues(compiled, read, figures)
  const ofTemplate = compiled.template.lines.map((line, index): BudgetLine => {
    const computedFen = figures.computedFen[index] as BudgetLine['computedFen']
    return {
      code: line.code,
      group: line.group,
      name: line.name,
      formulaText: line.formulaText,
      formulaNumbers: writeFormula(compiled.expressions.get(line.code) as Expression, show),
      computedFen,
      amountFen: figures.amountFen[index] as BudgetLine['amountFen'],
      adjustment: read.givens.adjusted.has(line.code) ? (draft.adjustments[line.code] ?? null) : null,
      own: null,
    }
  })
  const own = read.own.map(({ line, code, numbers, computedFen }): BudgetLine => {
    const [quantity = '0', unitPrice = '0', times = '0'] = numbers
    return {
      code,
      group: line.group,
      name: line.name,
      formulaText: '数量×单价×次数',
      formulaNumbers: `${groupedFigure(quantity)}×${shownValue(unitPrice, '元')}×${groupedFigure(times)}`,
      computedFen,
      amountFen: computedFen,
      adjustment: null,
      own: line,
    }
  })
  return budgetGroups.flatMap((group) => [...ofTemplate, ...own].filter((line) => line.group === group))
}

/** Inputs as typed, quantities as exact decimals, amounts as yuan. */
function shownValues(compiled: CompiledTemplate, read: ReadDraft, figures: Figures): (name: string) => string {
  const inputs = new Map(
    compiled.inputs.map(({ input }, index) => [input.code, shownValue(read.texts[index] as string, input.unit)]),
  )
  const derived = new Set(compiled.template.derived.map(({ code }) => code))
  const lineIndex = new Map(compiled.template.lines.map(({ code }, index) => [code, index]))
  return (name) => {
    const typed = inputs.get(name)
    if (typed !== undefined) return typed
    if (derived.has(name)) return groupedFigure(decimalText(valueAt(compiled, figures, name)))
    const index = lineIndex.get(name)
    const amount = index === undefined ? figures.groupFen[name as 'A' | 'B' | 'C'] : figures.amountFen[index]
    return formatYuan(amount as BudgetLine['amountFen'])
  }
}
