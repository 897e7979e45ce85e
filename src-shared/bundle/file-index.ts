import { z } from 'zod'
import type { DocumentVersion, EvidenceFile } from '../documents/document-version'
import { idSchema } from '../ids'
import { fail, ok, type Result } from '../result'
import { instant, nullableDate, sha256Schema } from '../scalar-schemas'
import { pathProblem } from './path-rules'

/** 文件目录.json: which paper or evidence each file of the bundle is, so that an import restores them exactly. */
export interface FileIndex {
  format: 'goufutong.files'
  formatVersion: 1
  /** `path` is below the bag folder. */
  documents: BundledPaper[]
  evidence: (EvidenceFile & { path: string })[]
}

/** A paper of the project, or of one of its records. */
export interface BundledPaper extends Omit<DocumentVersion, 'owner' | 'ownerId'> {
  path: string
  projectId: string
  /** Absent = of the project itself. */
  recordId?: string | undefined
}

export const projectDataPath = 'data/项目数据.json'
export const fileIndexPath = 'data/文件目录.json'
/** Readable list; a tag file, since it shows the content code that binds the payload. */
export const listingPath = '清单.html'

const text = z.string().max(1000)
/** A name that could lead elsewhere is refused: it is proposed when the clerk saves the file. */
export const bundledName = z.string().refine((given) => !given.includes('/') && pathProblem(given) === null)
const stage = z.enum(['before', 'during', 'after'])
const slotId = z.union([idSchema, z.string().max(100)])
const stored = {
  id: idSchema,
  projectId: idSchema,
  stage,
  fileName: bundledName,
  path: text,
  sha256: sha256Schema,
  sizeBytes: z.int().min(0),
}

const once = (keys: string[]) => new Set(keys).size === keys.length

const schema: z.ZodType<FileIndex> = z.strictObject({
  format: z.literal('goufutong.files'),
  formatVersion: z.literal(1),
  documents: z
    .array(
      z.strictObject({
        ...stored,
        recordId: idSchema.optional(),
        kind: z.string().min(1).max(64),
        number: z.int().min(1),
        createdAt: instant,
        templateName: text,
        // Bundles of before templates were named so have none.
        template: z
          .strictObject({ by: z.enum(['program', 'office']), version: text, sha256: sha256Schema.nullable() })
          .nullable()
          .default(null),
      }),
    )
    .refine((papers) => once(papers.map(({ id }) => id)))
    .refine((papers) => once(papers.map(({ recordId = '', kind, number }) => `${recordId} ${kind} ${number}`))),
  evidence: z
    .array(
      z.strictObject({
        ...stored,
        title: text,
        addedAt: instant,
        retainUntil: nullableDate,
        // Of what has got another name or place, and of what was put in a slot.
        slot: slotId.optional(),
        broughtAs: z.strictObject({ stage, title: text, fileName: bundledName, slot: slotId.optional() }).optional(),
      }),
    )
    .refine((files) => once(files.map(({ id }) => id))),
})

/** BUNDLE_INVALID when it is not a file index of this version. */
export function parseFileIndex(json: string): Result<FileIndex> {
  try {
    const parsed = schema.safeParse(JSON.parse(json))
    if (parsed.success) return ok(parsed.data)
  } catch {
    // not JSON: same answer
  }
  return fail('BUNDLE_INVALID', { detail: '文件目录.json 无法读取' })
}
