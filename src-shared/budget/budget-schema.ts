import { z } from 'zod'
import { idSchema } from '../ids'
import { fenSchema, instant, longText, sha256Schema, shortText } from '../scalar-schemas'
import type { BudgetDraft, BudgetResult, BudgetVersion, OwnLine } from './budget'

const group = z.enum(['A', 'B', 'C'])
/** Codes of inputs and lines: A01, hh, A自1. */
const code = z.string().regex(/^[A-Za-z][A-Za-z0-9自]{0,30}$/)
const notTooMany = (record: object) => Object.keys(record).length <= 300
const adjustment = z.strictObject({ amountFen: fenSchema, reason: longText })

const ownLineSchema: z.ZodType<OwnLine> = z.strictObject({
  id: idSchema,
  group,
  name: shortText,
  quantity: shortText,
  unit: shortText,
  unitPrice: shortText,
  times: shortText,
  basis: longText,
})

/** What the clerk has typed; unreadable numbers are kept too, the computation says what is wrong with them. */
export const budgetDraftSchema: z.ZodType<BudgetDraft> = z.strictObject({
  templateId: shortText,
  templateVersion: shortText,
  templateSha256: sha256Schema.optional(),
  inputs: z.record(code, z.strictObject({ value: shortText, source: longText })).refine(notTooMany, '测算参数过多'),
  adjustments: z.record(code, adjustment).refine(notTooMany, '手工调整过多'),
  ownLines: z.array(ownLineSchema).max(300),
})

const budgetResultSchema: z.ZodType<BudgetResult> = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        code: shortText,
        group,
        name: shortText,
        formulaText: longText,
        formulaNumbers: longText,
        computedFen: fenSchema,
        amountFen: fenSchema,
        adjustment: adjustment.nullable(),
        own: ownLineSchema.nullable(),
      }),
    )
    .max(600),
  groups: z.strictObject({ A: fenSchema, B: fenSchema, C: fenSchema }),
  totalFen: fenSchema,
  derived: z.record(code, shortText),
  notices: z
    .array(z.strictObject({ level: z.enum(['error', 'warning']), code: shortText, message: longText }))
    .max(1000),
})

export const budgetVersionSchema: z.ZodType<BudgetVersion> = z.strictObject({
  id: idSchema,
  projectId: idSchema,
  number: z.int().min(1),
  label: shortText,
  savedAt: instant,
  draft: budgetDraftSchema,
  result: budgetResultSchema,
})

export const storedBudgetSchema = z.strictObject({ draft: budgetDraftSchema, result: budgetResultSchema })
