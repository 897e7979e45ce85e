import { z } from 'zod'
import { isOrdinaryName, printedText } from '../printed-text'
import type { BudgetTemplateBody } from './budget'
import { templateProblem } from './template-problem'

/** What a draft can store beside it (`budget-schema`): letters and digits. */
const code = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]{0,30}$/, '编码以字母开头，只能用字母、数字，最多31个')
  .refine(isOrdinaryName, '这个编码是程序语言里的词，请换一个')
const name = printedText(100)
const unit = printedText(20).or(z.literal(''))
const note = printedText(200).or(z.literal(''))
/** In quotes, so that none becomes a float; nothing but digits and a point, since it is read without the leniency of a field. */
const figure = z.string().regex(/^-?\d{1,12}(\.\d{1,10})?$/, {
  message: '不是数字：写在引号里，只用数字和小数点，如 "200.00"',
  // Nothing is reckoned with what is none.
  abort: true,
})
const expr = z.string().min(1, { abort: true })
const id = z.string().min(1).max(60)

/**
 * The body of a 预算范本. What it says is checked too (`templateProblem`): formulas are read by the formula reader and never run
 * as code.
 */
export const budgetTemplateSchema: z.ZodType<BudgetTemplateBody> = z
  .strictObject({
    service: printedText(60).or(z.literal('')),
    note: printedText(200).optional(),
    steps: z
      .array(z.strictObject({ id, title: name }))
      .min(1)
      .max(20),
    inputs: z
      .array(
        z.strictObject({
          code,
          label: name,
          unit,
          default: figure,
          min: figure,
          max: figure,
          step: id,
          asked: z.boolean().optional(),
          local: z.boolean().optional(),
        }),
      )
      .max(200),
    derived: z.array(z.strictObject({ code, label: name, unit, expr })).max(200),
    lines: z.array(z.strictObject({ code, group: z.enum(['A', 'B', 'C']), name, expr, formulaText: note })).max(300),
    presets: z.array(z.strictObject({ id, name, inputs: z.record(code, figure) })).max(20),
    checks: z
      .array(
        z.strictObject({
          code: z.string().max(31),
          label: name,
          unit,
          expr,
          min: figure.nullable(),
          max: figure.nullable(),
          level: z.enum(['error', 'warning']),
          when: z.strictObject({ code, from: figure.nullable(), below: figure.nullable() }).nullable(),
          note,
        }),
      )
      .max(50)
      .optional(),
  })
  .superRefine((body, context) => {
    const found = templateProblem(body)
    if (found) context.addIssue({ code: 'custom', path: found.at, message: found.problem })
  })
