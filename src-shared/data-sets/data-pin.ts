import { z } from 'zod'
import { idSchema } from '../ids'
import { shortText } from '../scalar-schemas'

/** Which version of the office's own data a project or a record was made with. */
export interface DataPin {
  kind: string
  scope: string
  id: string
  version: string
  /** Of its data file; absent = pinned before digests were kept. */
  sha256?: string | undefined
}

export const dataPinsSchema: z.ZodType<DataPin[]> = z
  .array(
    z.strictObject({
      kind: idSchema,
      scope: shortText,
      id: idSchema,
      version: shortText,
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional(),
    }),
  )
  .max(300)
