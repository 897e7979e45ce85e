import { z } from 'zod'
import { idSchema } from '../ids'
import { sha256Schema, shortText } from '../scalar-schemas'

/** A set as what was made with it names it. */
export interface SetName {
  kind: string
  version: string
  /** Absent = what else is said tells it apart. */
  scope?: string
  id?: string
  /** Of its data file. */
  sha256?: string | undefined
}

/** Which version of its data a project or a record was made with; without a digest it was pinned before these were kept. */
export interface DataPin extends SetName {
  scope: string
  id: string
}

export const dataPinsSchema: z.ZodType<DataPin[]> = z
  .array(
    z.strictObject({
      kind: idSchema,
      scope: shortText,
      id: idSchema,
      version: shortText,
      sha256: sha256Schema.optional(),
    }),
  )
  .max(300)
