import type Fraction from 'fraction.js'
import { type Count, countProblem, isCountedIn } from '../money/count'
import type { Fen } from '../money/fen'
import type { Result } from '../result'
import { fail, ok } from '../result'
import type { BudgetDraft, BudgetGroup, BudgetInput, OwnLine } from './budget'
import { budgetGroups, type CompiledTemplate } from './compiled-template'
import { decimalText, exactDecimal, readDecimal, roundToFen } from './decimal'
import type { Givens } from './run'
import { FigureFault, safeFen, sumSafely } from './run'

/** A draft read for one template. `texts` are the plain numbers behind the inputs, `own` the own lines with code and amount. */
export interface ReadDraft {
  givens: Givens
  texts: string[]
  own: { line: OwnLine; code: string; numbers: string[]; computedFen: Fen }[]
}

/** What the clerk typed for an input, or the template's default. */
export function inputText(input: BudgetInput, draft: BudgetDraft): string {
  return Object.hasOwn(draft.inputs, input.code) ? (draft.inputs[input.code]?.value ?? input.default) : input.default
}

/** What is counted is whole; of households, people, groups and copies there are some, meetings and trainings there may be none. */
export function countOf({ unit }: BudgetInput): Count | undefined {
  if (/^(?:户|人|组|份|套)$/.test(unit)) return 'positive'
  return isCountedIn(unit) ? 'whole' : undefined
}

/** Why a figure cannot be reckoned with; null when it can. */
export function inputProblem(input: BudgetInput, value: Fraction): string | null {
  const count = countOf(input)
  return value.s * value.n < 0n ? `${decimalText(value)} 不能为负数` : count ? countProblem(value, count) : null
}

/** Reads every typed number. BUDGET_INPUT_INVALID names the field (`field` is its data-field) that cannot be read. */
export function readDraft(compiled: CompiledTemplate, draft: BudgetDraft): Result<ReadDraft> {
  const inputValues: Fraction[] = []
  const texts: string[] = []
  for (const { input } of compiled.inputs) {
    const reading = readDecimal(inputText(input, draft))
    const problem = 'problem' in reading ? reading.problem : inputProblem(input, reading.value)
    if ('problem' in reading || problem) {
      return unreadable(input.label, problem ?? '', input.code, `budget.inputs.${input.code}`)
    }
    inputValues.push(reading.value)
    texts.push(reading.text)
  }
  const adjusted = new Map<string, Fen>()
  for (const { code, name } of compiled.template.lines) {
    const adjustment = Object.hasOwn(draft.adjustments, code) ? draft.adjustments[code] : undefined
    if (!adjustment) continue
    if (!Number.isSafeInteger(adjustment.amountFen)) {
      return unreadable(name, '调整后的金额不是有效金额', code, `budget.lines.${code}`)
    }
    adjusted.set(code, adjustment.amountFen)
  }
  const own = readOwnLines(draft.ownLines)
  if (!own.ok) return own
  const ownFen = { A: 0 as Fen, B: 0 as Fen, C: 0 as Fen }
  try {
    for (const group of budgetGroups) {
      const amounts = own.value.filter(({ line }) => line.group === group).map(({ computedFen }) => computedFen)
      ownFen[group] = sumSafely(amounts, group)
    }
  } catch (error) {
    return asFailure(error)
  }
  return ok({ givens: { inputValues, adjusted, ownFen }, texts, own: own.value })
}

/** Quantity, unit price and times of an own line; what is still empty counts as zero and stands in the notices. */
function readOwnLines(ownLines: OwnLine[]): Result<ReadDraft['own']> {
  const counts: Record<BudgetGroup, number> = { A: 0, B: 0, C: 0 }
  const own: ReadDraft['own'] = []
  for (const line of ownLines) {
    counts[line.group] += 1
    const code = `${line.group}自${counts[line.group]}`
    const numbers: string[] = []
    for (const [typed, label] of [
      [line.quantity, '数量'],
      [line.unitPrice, '单价'],
      [line.times, '次数'],
    ] as const) {
      const reading = typed.trim() === '' ? { text: '0' } : readDecimal(typed)
      if ('problem' in reading) {
        return unreadable(
          `${line.name.trim() || '没有名称的自列行'} ${label}`,
          reading.problem,
          code,
          `budget.ownLines.${line.id}`,
        )
      }
      numbers.push(reading.text)
    }
    const product = numbers.map(exactDecimal).reduce((so, value) => so.mul(value))
    try {
      own.push({
        line,
        code,
        numbers,
        computedFen: safeFen(roundToFen(product), code, line.name.trim() || '没有名称的自列行'),
      })
    } catch (error) {
      return asFailure(error, `budget.ownLines.${line.id}`)
    }
  }
  return ok(own)
}

/** A figure that cannot be had is the clerk's to mend; anything else is a bug and goes on. */
export function asFailure(error: unknown, field?: string): { ok: false; error: ReturnType<typeof fail>['error'] } {
  if (!(error instanceof FigureFault)) throw error
  return unreadable(error.label, error.message, error.code, field ?? (error.code ? `budget.lines.${error.code}` : ''))
}

function unreadable(label: string, detail: string, code: string, field: string): ReturnType<typeof fail> {
  return fail('BUDGET_INPUT_INVALID', { label, detail, code, field })
}
