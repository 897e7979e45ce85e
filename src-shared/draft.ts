import { z } from 'zod'

/** Text of a form that is not saved yet: `key` names the form, `body` is the form's own JSON. */
export interface Draft {
  key: string
  body: string
}

export const draftSchema: z.ZodType<Draft> = z.strictObject({
  key: z.string().min(1).max(4200),
  body: z.string().max(4_000_000),
})
