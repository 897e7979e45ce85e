import { z } from 'zod'
import { idSchema } from '../ids'
import { longText, nullableDate, nullableInt, shortText } from '../scalar-schemas'

const standardSchema = z.strictObject({
  id: idSchema,
  item: shortText,
  standard: shortText,
  /** Code of the clause that promises it. */
  clause: shortText.nullable().default(null),
  done: shortText,
  evidence: shortText,
  /** `none`: its node has nothing of it, and `done` says why. */
  met: z.enum(['yes', 'no', 'none']).nullable(),
})
export type StandardRow = z.infer<typeof standardSchema>

export const conclusions = { passed: '合格', passedAfter: '整改后合格', failed: '不合格' } as const
export type Conclusion = keyof typeof conclusions
export const conclusionTitle = (conclusion: Conclusion | null) => (conclusion ? conclusions[conclusion] : '')

const ways = ['records', 'sample', 'visit', 'site'] as const

export const acceptanceSchema = z.strictObject({
  number: shortText,
  stage: shortText.nullable(),
  node: longText,
  acceptedOn: nullableDate,
  ways: z.array(z.enum(ways)).max(ways.length),
  members: z.array(z.strictObject({ id: idSchema, name: shortText, unit: shortText, duty: shortText })).max(50),
  standards: z.array(standardSchema).max(200),
  dueQuantity: nullableInt,
  doneQuantity: nullableInt,
  goodQuantity: nullableInt,
  sampled: nullableInt,
  sampleGood: nullableInt,
  badCodes: longText,
  /** Why it is good all the same while a batch has not passed its sample. */
  sampleReason: longText.default(''),
  /** Why it is good all the same while less is done, or its files are less complete, than was agreed. */
  exception: longText.default(''),
  reportsDue: nullableInt,
  reportsDone: nullableInt,
  asked: nullableInt,
  satisfied: nullableInt,
  opinions: longText,
  noOpinionReason: longText,
  thirdParty: longText,
  problems: longText,
  conclusion: z.enum(['passed', 'passedAfter', 'failed']).nullable(),
  contractorOpinion: longText,
  notes: longText,
})

export type Acceptance = z.infer<typeof acceptanceSchema>

/** Its certificate is signed: what it says counts. */
export const acceptedState = 'signed'
