import { z } from 'zod'
import { idSchema } from '../ids'
import { longText, nullableDate, nullableInt, shortText } from '../scalar-schemas'
import { isBlank, saysNoReason } from '../text/filler'
import { saysHandedOn } from '../text/handed-on'
import { banClause, wayCodes } from './supervision-words'

const problemSchema = z.strictObject({
  id: idSchema,
  fact: longText,
  clause: shortText.nullable(),
  clauseText: shortText,
  evidence: shortText,
  /** Why what reads like 转包、分包 is no breach of the ban. */
  noBreach: shortText.default(''),
})

export type InspectionProblem = z.infer<typeof problemSchema>

export const inspectionSchema = z.strictObject({
  planRow: shortText.nullable(),
  checkedOn: nullableDate,
  place: shortText,
  way: z.enum(wayCodes).nullable(),
  service: shortText.nullable(),
  link: shortText,
  inspectors: shortText,
  present: shortText,
  planned: nullableInt,
  done: nullableInt,
  sampleBatch: shortText,
  sampleCount: nullableInt,
  sampleUnits: longText,
  papersSeen: longText,
  accounts: longText,
  problems: z.array(problemSchema).max(200),
  handling: z.enum(['clear', 'on_spot', 'rectify']).nullable(),
  onSpot: longText,
  opinion: longText,
  signature: z.enum(['signed', 'refused']).nullable(),
  refusal: shortText,
  notes: longText,
})

export type InspectionBody = z.infer<typeof inspectionSchema>

/** Signed by both sides: it has taken place. */
export const inspectedState = 'done'

export const handlingNames = { clear: '未发现问题', on_spot: '当场改正', rectify: '发出整改通知' } as const

export const writtenProblems = ({ problems }: Pick<InspectionBody, 'problems'>): InspectionProblem[] =>
  problems.filter(({ fact, clause, evidence }) => !isBlank(fact) || clause !== null || !isBlank(evidence))

/** The problems that break the ban on handing the service on (P27). */
export const banBroken = (body: Pick<InspectionBody, 'problems'>): InspectionProblem[] =>
  writtenProblems(body).filter(({ clause }) => clause === banClause)

/** It reads like a breach of the ban, and is held against another clause: which of the two it is, is asked. */
export const readsLikeBreach = ({
  fact,
  clause,
  clauseText,
}: Pick<InspectionProblem, 'fact' | 'clause' | 'clauseText'>) =>
  clause !== banClause && (saysHandedOn(fact) || /转包|分包/.test(clauseText))

/** Nobody has said yet whether they are breaches of the ban. */
export const unansweredBreaches = (body: Pick<InspectionBody, 'problems'>): InspectionProblem[] =>
  writtenProblems(body).filter((problem) => readsLikeBreach(problem) && saysNoReason(problem.noBreach))
