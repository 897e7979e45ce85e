import type { BudgetCheck, BudgetGroup, BudgetInput, BudgetTemplate } from './budget'
import { exactDecimal, readDecimal } from './decimal'
import type { Formula } from './evaluate'
import { bindFormula } from './evaluate'
import { type Expression, functionNames, namesIn, parseExpression } from './expression'

type Derived = BudgetTemplate['derived'][number]
type TemplateLine = BudgetTemplate['lines'][number]

export const budgetGroups: readonly BudgetGroup[] = ['A', 'B', 'C']
const totalName = 'total'

/** One figure to be had; `place` is where its value goes. Steps stand in an order in which all they use is there. */
export type Step =
  | { kind: 'derived'; place: number; derived: Derived; formula: Formula }
  | { kind: 'line'; place: number; line: TemplateLine; lineIndex: number; formula: Formula }
  | { kind: 'group'; place: number; group: BudgetGroup; linePlaces: number[] }

/** A template made ready for computing: names bound to places, order of computation known. */
export interface CompiledTemplate {
  template: BudgetTemplate
  inputs: { input: BudgetInput; place: number }[]
  steps: Step[]
  placeOf: ReadonlyMap<string, number>
  placeCount: number
  totalPlace: number
  /** Parsed formulas by derived and line code, for explanations and live spreadsheets. */
  expressions: ReadonlyMap<string, Expression>
  checks: { check: BudgetCheck; formula: Formula }[]
}

/** `at` leads to the place in the template's file. */
export type Compilation = { compiled: CompiledTemplate } | { problem: string; at: PropertyKey[] }

class TemplateFault extends Error {
  readonly at: PropertyKey[]

  constructor(message: string, at: PropertyKey[]) {
    super(message)
    this.at = at
  }
}

const compilations = new WeakMap<BudgetTemplate, Compilation>()

/** Compiled once for each template object; `problem` names in Chinese the first fault of the template. */
export function compileTemplate(template: BudgetTemplate): Compilation {
  const found = compilations.get(template)
  if (found) return found
  const compilation = attempt(template)
  compilations.set(template, compilation)
  return compilation
}

function attempt(template: BudgetTemplate): Compilation {
  try {
    return { compiled: build(template) }
  } catch (error) {
    if (error instanceof TemplateFault) return { problem: error.message, at: error.at }
    throw error
  }
}

function build(template: BudgetTemplate): CompiledTemplate {
  const placeOf = namePlaces(template)
  const place = (name: string) => placeOf.get(name) as number
  const quantities = new Set([...template.inputs, ...template.derived].map(({ code }) => code))
  const amounts = new Set([...budgetGroups, ...template.lines.map(({ code }) => code)])
  const expressions = new Map<string, Expression>()
  template.derived.forEach(({ code, label, expr }, index) => {
    expressions.set(code, readFormula(`${code} ${label}`, expr, quantities, ['derived', index, 'expr']))
  })
  const all = new Set([...quantities, ...amounts])
  template.lines.forEach(({ code, name, expr }, index) => {
    expressions.set(code, readFormula(`${code} ${name}`, expr, all, ['lines', index, 'expr']))
  })
  const formulaOf = (code: string) => bindFormula(expressions.get(code) as Expression, place)
  const derivedOf = new Map(template.derived.map((derived) => [derived.code, derived]))
  const lineIndexOf = new Map(template.lines.map((line, index) => [line.code, index]))
  const stepOf = (code: string): Step => {
    const derived = derivedOf.get(code)
    if (derived) return { kind: 'derived', place: place(code), derived, formula: formulaOf(code) }
    const lineIndex = lineIndexOf.get(code)
    const line = lineIndex === undefined ? undefined : template.lines[lineIndex]
    if (line && lineIndex !== undefined) {
      return { kind: 'line', place: place(code), line, lineIndex, formula: formulaOf(code) }
    }
    const linePlaces = template.lines.filter(({ group }) => group === code).map((own) => place(own.code))
    return { kind: 'group', place: place(code), group: code as BudgetGroup, linePlaces }
  }
  const usesOf = (code: string): string[] => {
    if (amounts.has(code) && !lineIndexOf.has(code)) {
      return template.lines.filter(({ group }) => group === code).map((line) => line.code)
    }
    return [...namesIn(expressions.get(code) as Expression)].filter(
      (name) => expressions.has(name) || amounts.has(name),
    )
  }
  const everything = [
    ...template.derived.map(({ code }) => code),
    ...template.lines.map(({ code }) => code),
    ...budgetGroups,
  ]
  const known = new Set([...quantities, ...amounts, totalName])
  return {
    template,
    inputs: template.inputs.map((input) => ({ input, place: place(input.code) })),
    steps: orderOf(everything, usesOf).map(stepOf),
    placeOf,
    placeCount: placeOf.size,
    totalPlace: place(totalName),
    expressions,
    checks: (template.checks ?? []).map((check, index) =>
      compileCheck(check, { known, quantities, at: ['checks', index] }, place),
    ),
  }
}

function namePlaces(template: BudgetTemplate): Map<string, number> {
  const placeOf = new Map<string, number>()
  const give = (code: string, at: PropertyKey[]) => {
    if (!/^[A-Za-z][A-Za-z0-9_]{0,39}$/.test(code)) throw new TemplateFault(`编码「${code}」只能用字母、数字`, at)
    if (functionNames.includes(code)) throw new TemplateFault(`编码「${code}」与函数同名`, at)
    if (placeOf.has(code)) throw new TemplateFault(`编码「${code}」重复`, at)
    placeOf.set(code, placeOf.size)
  }
  for (const group of [...budgetGroups, totalName]) give(group, [])
  template.inputs.forEach((input, index) => {
    give(input.code, ['inputs', index, 'code'])
    checkRange(input, ['inputs', index])
  })
  for (const [index, { code }] of template.derived.entries()) give(code, ['derived', index, 'code'])
  for (const [index, { code }] of template.lines.entries()) give(code, ['lines', index, 'code'])
  return placeOf
}

function checkRange(input: BudgetInput, at: PropertyKey[]): void {
  const name = `「${input.code} ${input.label}」`
  const texts = [input.min, input.default, input.max]
  const values = texts.map((text) => readDecimal(text))
  if (values.some((value) => 'problem' in value)) throw new TemplateFault(`${name}的默认值或区间不是数字`, at)
  const [min, usual, max] = texts.map((text) => exactDecimal(text))
  if (!min || !usual || !max || min.compare(usual) > 0 || usual.compare(max) > 0) {
    throw new TemplateFault(`${name}的默认值不在建议区间内`, at)
  }
}

function readFormula(row: string, text: string, known: ReadonlySet<string>, at: PropertyKey[]): Expression {
  const parsed = parseExpression(text)
  if ('problem' in parsed) throw new TemplateFault(`「${row}」：${parsed.problem}`, at)
  for (const name of namesIn(parsed.expression)) {
    if (!known.has(name)) throw new TemplateFault(`「${row}」的公式用到了没有定义的名称「${name}」`, at)
  }
  return parsed.expression
}

function compileCheck(
  check: BudgetCheck,
  { known, quantities, at }: { known: ReadonlySet<string>; quantities: ReadonlySet<string>; at: PropertyKey[] },
  place: (name: string) => number,
): { check: BudgetCheck; formula: Formula } {
  const expression = readFormula(check.label, check.expr, known, [...at, 'expr'])
  if (check.when && !quantities.has(check.when.code)) {
    throw new TemplateFault(`「${check.label}」用到了没有定义的名称「${check.when.code}」`, [...at, 'when'])
  }
  for (const text of [check.min, check.max, check.when?.from, check.when?.below]) {
    if (text != null && 'problem' in readDecimal(text)) throw new TemplateFault(`「${check.label}」的区间不是数字`, at)
  }
  return { check, formula: bindFormula(expression, place) }
}

/** Each code after all it uses. A ring has no such order; the fault names it, e.g. A01 → B → B01 → A01. */
function orderOf(codes: string[], usesOf: (code: string) => string[]): string[] {
  const order: string[] = []
  const state = new Map<string, 'open' | 'done'>()
  const path: string[] = []
  const visit = (code: string) => {
    if (state.get(code) === 'done') return
    if (state.get(code) === 'open') {
      throw new TemplateFault(`公式循环引用：${[...path.slice(path.indexOf(code)), code].join(' → ')}`, [])
    }
    state.set(code, 'open')
    path.push(code)
    for (const used of usesOf(code)) visit(used)
    path.pop()
    state.set(code, 'done')
    order.push(code)
  }
  for (const code of codes) visit(code)
  return order
}
