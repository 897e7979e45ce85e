import { z } from 'zod'
import { idSchema } from '../ids'
import { longText, nullableDate, nullableInt, shortText } from '../scalar-schemas'

export const serviceReportSchema = z.strictObject({
  report: shortText.nullable(),
  dueOn: nullableDate,
  receivedOn: nullableDate,
  quantities: z.array(z.strictObject({ id: idSchema, target: shortText.nullable(), done: nullableInt })).max(50),
  nodes: z.array(z.strictObject({ id: idSchema, node: shortText.nullable(), doneOn: nullableDate })).max(200),
  quality: longText,
  problems: longText,
  rectified: longText,
  next: longText,
  notes: longText,
})

export type ServiceReportBody = z.infer<typeof serviceReportSchema>

export const receivedState = 'received'
