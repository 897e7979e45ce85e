import { z } from 'zod'
import { type Stage, stageNames } from '../documents/document-version'
import { idSchema } from '../ids'
import { longText, nullableDate, shortText } from '../scalar-schemas'

/** What the notice is about (notice 二（二）, 二（四）). */
export const feedbackSorts = {
  entry: '项目录入情况通报',
  problem: '监管问题反馈',
  criticism: '通报批评',
  praise: '通报表扬',
} as const

export const feedbackWays = {
  platform: '信息服务平台',
  letter: '公文',
  meeting: '会议',
  visit: '调研、现场检查',
  phone: '电话、工作群',
} as const

/** The stage of the entry a problem is in; some are in none. */
export const problemStages: Record<Stage | 'none', string> = { ...stageNames, none: '不分阶段' }

const codesOf = <T extends string>(names: Record<T, string>) => Object.keys(names) as [T, ...T[]]

export const feedbackSchema = z.strictObject({
  sort: z.enum(codesOf(feedbackSorts)).nullable(),
  from: shortText,
  receivedOn: nullableDate,
  way: z.enum(codesOf(feedbackWays)).nullable(),
  number: shortText,
  /** The notice before this one, that was answered and not accepted. */
  formerId: idSchema.nullable(),
  projectIds: z.array(idSchema).max(100),
  problems: z
    .array(
      z.strictObject({
        id: idSchema,
        stage: z.enum(codesOf(problemStages)).nullable(),
        /** Which materials or entries, and what is wrong with them. */
        fact: longText,
        ask: longText,
        measure: longText,
        doneOn: nullableDate,
        proof: shortText,
      }),
    )
    .max(100),
  dueOn: nullableDate,
  responsible: shortText,
  answer: longText,
  answerNumber: shortText,
  answeredOn: nullableDate,
  acceptedOn: nullableDate,
  againOn: nullableDate,
  againText: longText,
  notes: longText,
})

export type FeedbackBody = z.infer<typeof feedbackSchema>
export type FeedbackProblem = FeedbackBody['problems'][number]

export const blankFeedback: FeedbackBody = {
  sort: null,
  from: '',
  receivedOn: null,
  way: null,
  number: '',
  formerId: null,
  projectIds: [],
  problems: [],
  dueOn: null,
  responsible: '',
  answer: '',
  answerNumber: '',
  answeredOn: null,
  acceptedOn: null,
  againOn: null,
  againText: '',
  notes: '',
}
