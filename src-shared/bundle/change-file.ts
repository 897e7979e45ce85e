import { z } from 'zod'
import { idSchema } from '../ids'
import { fail, ok, type Result } from '../result'
import { instant, shortText } from '../scalar-schemas'

/**
 * 历史.json: what was done to the bundle's project and its records: who, when, by which command, in which field, in the place
 * of what. Never a value: what stands now stands in the project's data, and what was typed and taken back stays at home.
 */
export interface ChangeFile {
  format: 'goufutong.changes'
  formatVersion: 1
  changes: BundledChange[]
}

export interface BundledChange {
  device: string
  counter: number
  at: string
  who: string
  command: string
  recordId: string
  field: string
  /** Stamps, `device:counter`: of the value replaced, of the command taken back. */
  base: string | null
  undoes: string | null
}

export const changeFilePath = 'data/历史.json'

const stamp = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}:\d{1,13}$/)
  .nullable()

const schema: z.ZodType<ChangeFile> = z.strictObject({
  format: z.literal('goufutong.changes'),
  formatVersion: z.literal(1),
  changes: z
    .array(
      z.strictObject({
        device: idSchema,
        counter: z.int().min(1).max(1_000_000_000_000),
        at: instant,
        who: shortText,
        command: z.string().regex(/^[A-Za-z]{1,32}$/),
        recordId: idSchema,
        field: z.string().min(1).max(1000),
        base: stamp,
        undoes: stamp,
      }),
    )
    .max(500_000),
})

/** BUNDLE_INVALID when it is no history of this version, or one of something the bundle does not hold. */
export function parseChangeFile(json: string, held: ReadonlySet<string>): Result<ChangeFile> {
  try {
    const parsed = schema.safeParse(JSON.parse(json))
    if (parsed.success && parsed.data.changes.every(({ recordId }) => held.has(recordId))) return ok(parsed.data)
  } catch {
    // not JSON: same answer
  }
  return fail('BUNDLE_INVALID', { detail: '历史.json 无法读取' })
}
