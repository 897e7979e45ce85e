import { z } from 'zod'
import { idSchema } from '../ids'
import { longText, nullableDate, shortText } from '../scalar-schemas'

const matterSchema = z.strictObject({
  id: idSchema,
  /** Key of the obligation; null = something else. */
  of: shortText.nullable(),
  what: shortText,
  clause: shortText.nullable(),
  dueOn: nullableDate,
  status: shortText,
})

export type UrgedMatter = z.infer<typeof matterSchema>

export const urgingSchema = z.strictObject({
  number: shortText,
  urgedOn: nullableDate,
  addressee: shortText,
  matters: z.array(matterSchema).max(50),
  doBy: nullableDate,
  replyWay: shortText,
  contact: shortText,
  delivery: z.enum(['in_person', 'post', 'email']).nullable(),
  receivedOn: nullableDate,
  repliedOn: nullableDate,
  reply: longText,
  notes: longText,
})

export type UrgingBody = z.infer<typeof urgingSchema>

export const sentState = 'sent'

/** Rows in which something is typed. */
export const writtenMatters = ({ matters }: Pick<UrgingBody, 'matters'>): UrgedMatter[] =>
  matters.filter(({ of, what, dueOn }) => of !== null || what.trim() !== '' || dueOn !== null)

/** What two letters on the same thing share. */
export const matterKey = ({ of, what }: Pick<UrgedMatter, 'of' | 'what'>): string => of ?? what.trim()
