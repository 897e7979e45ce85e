import { z } from 'zod'
import { idSchema } from '../ids'
import { fail, ok, type Result } from '../result'
import { instant, revisionSchema, sha256Schema } from '../scalar-schemas'
import { bundledName } from './file-index'

/**
 * 记录.json: the records of the bundle's project as they stand, of whatever kind. What may stand in a body is said by its
 * kind, where the file is taken in.
 */
export interface RecordFile {
  format: 'goufutong.records'
  formatVersion: 1
  records: BundledRecord[]
}

export interface BundledRecord {
  id: string
  kind: string
  state: string
  revision: number
  updatedAt: string
  body: Record<string, unknown>
  /** Left out where it has none, as in bundles made before there were any. */
  files?: BundledRecordFile[]
}

/** `path` is below the bag folder. */
export interface BundledRecordFile {
  id: string
  slot: string
  fileName: string
  sha256: string
  sizeBytes: number
  addedAt: string
  path: string
}

export const recordFilePath = 'data/记录.json'

const recordFile = z.strictObject({
  id: idSchema,
  slot: z.string().min(1).max(64),
  fileName: bundledName,
  sha256: sha256Schema,
  sizeBytes: z.int().min(1),
  addedAt: instant,
  path: z.string().max(1000),
})

const schema: z.ZodType<RecordFile> = z.strictObject({
  format: z.literal('goufutong.records'),
  formatVersion: z.literal(1),
  records: z
    .array(
      z.strictObject({
        id: idSchema,
        kind: z.string().min(1).max(64),
        state: z.string().max(64),
        revision: revisionSchema.min(1),
        updatedAt: instant,
        body: z.record(z.string(), z.unknown()),
        files: z.array(recordFile).max(100_000).optional(),
      }),
    )
    .max(100_000)
    .refine((records) => new Set(records.map(({ id }) => id)).size === records.length),
})

/** BUNDLE_INVALID when it is no file of records of this version. */
export function parseRecordFile(json: string): Result<RecordFile> {
  try {
    const parsed = schema.safeParse(JSON.parse(json))
    if (parsed.success) return ok(parsed.data)
  } catch {
    // not JSON: same answer
  }
  return fail('BUNDLE_INVALID', { detail: '记录.json 无法读取' })
}
