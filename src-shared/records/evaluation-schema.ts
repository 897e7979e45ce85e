import { z } from 'zod'
import type { Indicator } from '../contract/evaluation-indicators'
import { dataPinsSchema } from '../data-sets/data-pin'
import { type Aspect, aspectNames, isScoredByRecipients } from '../evaluation/aspects'
import type { Evaluator } from '../evaluation/compose'
import { figureIds } from '../evaluation/figures'
import { methodSchema } from '../evaluation/method'
import { idSchema } from '../ids'
import { longText, nullableDate, nullableFen, nullableInt, shortText } from '../scalar-schemas'

/**
 * One indicator with its points. What the indicator is stands beside the points, as it was when the evaluation began: an
 * issued one is read without the data it was made with.
 */
const rowSchema = z.strictObject({
  id: idSchema,
  code: shortText,
  first: shortText,
  second: shortText,
  third: shortText,
  weight: z.int().min(0).max(100),
  target: shortText,
  rule: shortText,
  aspect: z.enum(Object.keys(aspectNames) as Aspect[]).optional(),
  method: methodSchema.optional(),
  figure: z.enum(figureIds).optional(),
  byHand: shortText.optional(),
  /** Satisfaction is told by the recipients' questionnaires, and by nobody else (domain 6). */
  scoredBy: z.enum(['parties', 'recipients']),
  purchaser: shortText,
  thirdParty: shortText,
  /** Of an indicator the questionnaires tell: its points by them. */
  answers: shortText.default(''),
  evidence: longText,
})

export type ScoreRow = z.infer<typeof rowSchema>

export const evaluationSchema = z.strictObject({
  acceptedOn: nullableDate,
  noAcceptanceReason: longText.default(''),
  /** Why it is evaluated before the service has ended. */
  earlyReason: longText.default(''),
  evaluatedOn: nullableDate,
  thirdParty: shortText,
  thirdPartyCode: shortText,
  controllers: z.enum(['apart', 'same']).nullable(),
  method: longText,
  purchaserWeight: shortText,
  thirdPartyWeight: shortText,
  recipientsWeight: shortText,
  scores: z.array(rowSchema).max(200),
  recipients: nullableInt,
  sent: nullableInt,
  valid: nullableInt,
  recipientsScore: shortText,
  redLines: z.array(z.enum(['transferred', 'forged', 'leaked', 'misused'])).max(4),
  redLineFacts: longText,
  /** Why what records say of a red line is none. */
  redLinesNot: longText.default(''),
  effect: longText,
  management: longText,
  social: longText,
  experience: longText,
  problems: longText,
  advice: longText,
  forWork: longText,
  forPurchase: longText,
  forMoney: longText,
  /** Kept back because of the grade, by the contract's own term. */
  deductFen: nullableFen.default(null),
  notes: longText,
  dataPins: dataPinsSchema.default([]),
})

export type EvaluationBody = z.infer<typeof evaluationSchema>

/** Its report is given out: what it says counts. */
export const issuedState = 'issued'

export const weightFields = {
  purchaser: 'purchaserWeight',
  thirdParty: 'thirdPartyWeight',
  recipients: 'recipientsWeight',
} as const satisfies Record<Evaluator, keyof EvaluationBody>

/** Rows nothing is scored in yet. */
export const rowsOf = (indicators: readonly Indicator[]): ScoreRow[] =>
  indicators.map(({ evidence: _evidence, ...indicator }, at) => ({
    ...indicator,
    id: `i${at + 1}`,
    scoredBy: isScoredByRecipients(indicator) ? 'recipients' : 'parties',
    purchaser: '',
    thirdParty: '',
    answers: '',
    evidence: '',
  }))
