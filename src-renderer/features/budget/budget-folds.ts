import type { BudgetDraft, BudgetInput, BudgetTemplate } from '#shared/budget/budget'
import { sameDecimal } from './decimal-text'
import { inputSource, inputText } from './draft-edits'

/** One group of the table: the inputs of a step of the template. */
export interface Fold {
  id: string
  title: string
  inputs: BudgetInput[]
}

/** Groups with inputs, in the template's order; none for the plain template, which has own lines alone. */
export function foldsOf(template: BudgetTemplate): Fold[] {
  return template.steps
    .map(({ id, title }) => ({ id, title, inputs: template.inputs.filter((input) => input.step === id) }))
    .filter(({ inputs }) => inputs.length > 0)
}

/** Where the amount of a line stands: at the last input its formula names, its price or rate. Codes of lines by input; '' for none. */
export function linesByInput(template: BudgetTemplate): Map<string, string[]> {
  const inputs = new Set(template.inputs.map(({ code }) => code))
  const homes = new Map<string, string[]>()
  for (const { code, expr } of template.lines) {
    const named = (expr.match(/[A-Za-z_]\w*/g) ?? []).filter((name) => inputs.has(name))
    const home = named.at(-1) ?? ''
    homes.set(home, [...(homes.get(home) ?? []), code])
  }
  return homes
}

/** The input in whose row a finding's field stands: `budget.inputs.hh`, `budget.lines.A01`; '' for none. */
export function inputWithField(template: BudgetTemplate, field: string): string {
  const [area, kind, code = ''] = field.split('.')
  if (area !== 'budget') return ''
  if (kind === 'inputs') return code
  return [...linesByInput(template)].find(([, lines]) => lines.includes(code))?.[0] ?? ''
}

/** Where a value comes from, in short words. */
export type Origin = '待填' | '建议值' | '基本信息' | '另填' | '本地测算' | '已录入'

/** `typed` is the project's own draft, `draft` the one reckoned with. */
export function originOf(input: BudgetInput, typed: BudgetDraft, draft: BudgetDraft): Origin {
  const value = inputText(draft, input)
  if (value.trim() === '') return '待填'
  if (typed.inputs[input.code]?.value !== draft.inputs[input.code]?.value) return '基本信息'
  const noted = inputSource(draft, input.code).trim() !== ''
  if (!input.asked && sameDecimal(value, input.default)) return noted ? '本地测算' : '建议值'
  return noted ? '本地测算' : '已录入'
}

/** 偏低, 偏高: outside what is usual; null within. */
export function outOfRange(input: BudgetInput, value: string): '偏低' | '偏高' | null {
  const number = Number(value)
  if (value.trim() === '' || Number.isNaN(number)) return null
  if (number < Number(input.min)) return '偏低'
  return number > Number(input.max) ? '偏高' : null
}
