import { z } from 'zod'
import type { Result } from '../result'
import { fail, ok } from '../result'
import type { BudgetTemplate } from './budget'
import { compileTemplate } from './compiled-template'
import { computeBudget } from './compute'
import { readDecimal } from './decimal'
import { newBudgetDraft } from './new-draft'

const text = z.string().max(500)
const label = z.string().min(1).max(100)
const number = z.string().max(40)
const group = z.enum(['A', 'B', 'C'])

/** Shape and sizes; what the words mean is checked by compiling. */
const templateShape = z.object({
  id: z.string().min(1).max(60),
  version: z.string().min(1).max(60),
  name: label,
  status: text,
  steps: z
    .array(z.object({ id: label, title: label }))
    .min(1)
    .max(20),
  inputs: z
    .array(
      z.object({
        code: text,
        label,
        unit: text,
        default: number,
        min: number,
        max: number,
        step: text,
        asked: z.boolean().optional(),
        local: z.boolean().optional(),
      }),
    )
    .max(200),
  derived: z.array(z.object({ code: text, label, unit: text, expr: z.string() })).max(200),
  lines: z.array(z.object({ code: text, group, name: label, expr: z.string(), formulaText: text })).max(300),
  presets: z.array(z.object({ id: label, name: label, inputs: z.record(z.string(), number) })).max(20),
  checks: z
    .array(
      z.object({
        code: text,
        label,
        unit: text,
        expr: z.string(),
        min: number.nullable(),
        max: number.nullable(),
        level: z.enum(['error', 'warning']),
        when: z.object({ code: text, from: number.nullable(), below: number.nullable() }).nullable(),
        note: text,
      }),
    )
    .max(50)
    .default([]),
})

/**
 * Reads a 预算范本. BUDGET_TEMPLATE_INVALID {detail}: shape, codes used twice, formulas outside the language, unknown names,
 * rings, defaults outside their range, or defaults that cannot be computed.
 */
export function parseBudgetTemplate(json: unknown): Result<BudgetTemplate> {
  const shaped = templateShape.safeParse(json)
  if (!shaped.success) {
    const [issue] = shaped.error.issues
    return refused(`「${issue?.path.join('.') || '范本'}」缺少或不合要求`)
  }
  const template: BudgetTemplate = shaped.data
  const compilation = compileTemplate(template)
  if ('problem' in compilation) return refused(compilation.problem)
  const problem = stepProblem(template) ?? presetProblem(template)
  if (problem) return refused(problem)
  const trial = computeBudget(template, newBudgetDraft(template))
  if (!trial.ok) return refused(`按默认值无法计算：「${trial.error.params.label}」${trial.error.params.detail}`)
  return ok(template)
}

function stepProblem(template: BudgetTemplate): string | null {
  const steps = new Set(template.steps.map(({ id }) => id))
  const stray = template.inputs.find(({ step }) => !steps.has(step))
  return stray ? `参数「${stray.code}」所属步骤「${stray.step}」没有定义` : null
}

function presetProblem(template: BudgetTemplate): string | null {
  const codes = new Set(template.inputs.map(({ code }) => code))
  for (const preset of template.presets) {
    for (const [code, value] of Object.entries(preset.inputs)) {
      if (!codes.has(code)) return `预设「${preset.name}」用到了没有定义的参数「${code}」`
      if ('problem' in readDecimal(value)) return `预设「${preset.name}」的「${code}」不是数字`
    }
  }
  return null
}

function refused(detail: string): ReturnType<typeof fail> {
  return fail('BUDGET_TEMPLATE_INVALID', { detail })
}
