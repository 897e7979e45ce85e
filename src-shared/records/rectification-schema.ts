import { z } from 'zod'
import { idSchema } from '../ids'
import { longText, nullableDate, nullableFen, shortText } from '../scalar-schemas'

const problemSchema = z.strictObject({
  id: idSchema,
  fact: longText,
  clause: shortText.nullable(),
  clauseText: shortText,
  evidence: shortText,
  measure: longText,
  proof: shortText,
  verdict: z.enum(['done', 'partly', 'not']).nullable(),
})

export type RectifiedProblem = z.infer<typeof problemSchema>

export const rectificationSchema = z.strictObject({
  source: z.enum(['inspection', 'urging', 'complaint', 'feedback', 'other']).nullable(),
  inspectionId: shortText.nullable(),
  sourceText: shortText,
  problems: z.array(problemSchema).max(200),
  number: shortText,
  noticedOn: nullableDate,
  addressee: shortText,
  planDueOn: nullableDate,
  correctDueOn: nullableDate,
  contact: shortText,
  delivery: z.enum(['in_person', 'post', 'email']).nullable(),
  receivedOn: nullableDate,
  /** Why the order was taken back before it was on its way. */
  backReason: longText.default(''),
  /** Why it is moved out before anything was ordered. */
  outReason: longText.default(''),
  planReceivedOn: nullableDate,
  planApprovedOn: nullableDate,
  planApprover: shortText,
  correctedOn: nullableDate,
  reviewedOn: nullableDate,
  reviewers: shortText,
  reviewWay: shortText,
  extendedDueOn: nullableDate,
  remedyType: z.enum(['remedy', 'compensation', 'penalty']).nullable(),
  remedyClause: shortText.nullable(),
  remedyFen: nullableFen,
  remedyText: longText,
  decision: shortText,
  remedyDueOn: nullableDate,
  remedyDoneOn: nullableDate,
  notes: longText,
})

export type RectificationBody = z.infer<typeof rectificationSchema>

export const verdictNames = { done: '到位', partly: '部分到位', not: '未改' } as const
export const sourceNames = {
  inspection: '监督检查',
  urging: '催办后仍未履行',
  complaint: '投诉举报',
  feedback: '上级监督考核、通报反馈',
  other: '其他',
} as const
export const deliveryNames = { in_person: '当面送达', post: '邮寄', email: '电子邮件并邮寄' } as const
export const remedyNames = { remedy: '采取补救措施', compensation: '赔偿损失', penalty: '支付违约金' } as const
