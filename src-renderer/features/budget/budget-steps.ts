import type { BudgetInput, BudgetTemplate } from '#shared/budget/budget'

/** One page of the wizard: inputs of the template, own lines, or the result. */
export interface WizardStep {
  id: string
  title: string
  kind: 'inputs' | 'own' | 'result'
}

const codesIn = (expr: string) => new Set(expr.match(/[A-Za-z_]\w*/g) ?? [])

/** Steps with inputs in the template's order; the plain template asks for own lines instead; the result comes last. */
export function wizardSteps(template: BudgetTemplate): WizardStep[] {
  const asked = template.steps.filter((step) => template.inputs.some((input) => input.step === step.id))
  const last = template.steps.find((step) => !asked.includes(step) && step.title.includes('结果'))
  const pages: WizardStep[] = asked.map(({ id, title }) => ({ id, title, kind: 'inputs' }))
  if (template.lines.length === 0) {
    const own = template.steps.find((step) => !asked.includes(step) && step !== last)
    pages.push({ id: own?.id ?? 'own', title: own?.title ?? '费用明细', kind: 'own' })
  }
  return [...pages, { id: last?.id ?? 'result', title: last?.title ?? '结果', kind: 'result' }]
}

export function inputsOf(template: BudgetTemplate, stepId: string): BudgetInput[] {
  return template.inputs.filter((input) => input.step === stepId)
}

/** Codes an expression depends on, through the derived quantities. */
function inputsBehind(template: BudgetTemplate, expr: string, seen: Set<string> = new Set()): Set<string> {
  for (const code of codesIn(expr)) {
    if (seen.has(code)) continue
    seen.add(code)
    const derived = template.derived.find((other) => other.code === code)
    if (derived) inputsBehind(template, derived.expr, seen)
  }
  return seen
}

/** 实物量 that this step's inputs move: 户次, 组日数… */
export function derivedOf(template: BudgetTemplate, stepId: string): BudgetTemplate['derived'] {
  const codes = inputsOf(template, stepId).map((input) => input.code)
  return template.derived.filter((derived) => {
    const behind = inputsBehind(template, derived.expr)
    return codes.some((code) => behind.has(code))
  })
}

/** Budget lines whose formula names an input of this step, directly or through a derived quantity. */
export function linesOf(template: BudgetTemplate, stepId: string): BudgetTemplate['lines'] {
  const codes = inputsOf(template, stepId).map((input) => input.code)
  return template.lines.filter((line) => {
    const behind = inputsBehind(template, line.expr)
    return codes.some((code) => behind.has(code))
  })
}

/** The step that shows a finding's field: `budget.inputs.hh`, `budget.lines.A01`, `budget.ownLines.<id>`. */
export function stepWithField(template: BudgetTemplate, field: string): string | null {
  const steps = wizardSteps(template)
  const [area, kind, code] = field.split('.')
  if (area !== 'budget') return null
  if (kind === 'inputs') return template.inputs.find((input) => input.code === code)?.step ?? null
  if (kind === 'ownLines') return (steps.find((step) => step.kind === 'own') ?? steps.at(-1))?.id ?? null
  return steps.at(-1)?.id ?? null
}
