import { z } from 'zod'
import { idSchema } from '../ids'
import { longText, nullableDate, nullableInt, shortText } from '../scalar-schemas'
import type { Examination } from './examined'

const carriers = { electronic: '电子', paper: '纸质', both: '电子和纸质' } as const
export type Carrier = keyof typeof carriers
export const carrierTitles: Record<Carrier, string> = carriers

const stages = ['before', 'during', 'after'] as const

const typed = {
  carrier: z.enum(['electronic', 'paper', 'both']).nullable().default(null),
  copies: nullableInt.default(null),
  pages: nullableInt.default(null),
  remark: longText.default(''),
}

/** Proposed by the examination, of a file on paper alone typed; what was stored before has none of it. */
const about = {
  formedOn: nullableDate.default(null),
  code: shortText.default(''),
  personal: z.enum(['yes', 'no']).nullable().default(null),
}

/** One file as the examination found it, or a material that is due and not there; with what was typed beside it. */
const rowSchema = z.strictObject({
  id: idSchema,
  stage: z.enum(stages).default('before'),
  title: shortText.default(''),
  fileName: z.string().max(300).default(''),
  sha256: z.string().max(64).default(''),
  sizeBytes: z.int().min(0).default(0),
  retained: z.boolean().default(false),
  digest: z.enum(['same', 'differs', 'gone', 'missing']).default('same'),
  opens: z.enum(['yes', 'no', 'unknown']).default('yes'),
  problem: shortText.default(''),
  checkedOn: nullableDate.default(null),
  ...about,
  ...typed,
})
export type ArchiveRow = z.infer<typeof rowSchema>

const paperSchema = z.strictObject({
  id: idSchema,
  stage: z.enum(stages).nullable(),
  title: shortText,
  copies: nullableInt,
  pages: nullableInt,
  remark: longText,
  ...about,
})
export type PaperOnly = z.infer<typeof paperSchema>

export const archiveSchema = z.strictObject({
  number: shortText,
  term: z.enum(['15', '30']).nullable(),
  place: shortText,
  media: shortText,
  files: z.array(rowSchema).max(5_000),
  paperOnly: z.array(paperSchema).max(500),
  virusScan: longText,
  handedBy: shortText,
  receivedBy: shortText,
  supervisedBy: shortText,
  handedOn: nullableDate,
  archivedOn: nullableDate,
  notes: longText,
})

export type ArchiveBody = z.infer<typeof archiveSchema>

/** 已移交: what the contractor kept has been received; 已归档: the file of the project is closed. */
export const handedState = 'handed'
export const archivedState = 'archived'

/** Rows anew from an examination; what was typed beside a file or a material stays with it, what the program has found fills what is empty. */
export function rowsFrom(before: readonly ArchiveRow[], { on, files, missing }: Examination): ArchiveRow[] {
  const typedOf = new Map(
    before.map(({ id, carrier, copies, pages, remark, formedOn, code, personal }) => [
      id,
      { carrier, copies, pages, remark, formedOn, code, personal },
    ]),
  )
  const blank = { carrier: null, copies: null, pages: null, remark: '', formedOn: null, code: '', personal: null }
  const found = files.map((file): ArchiveRow => {
    const said = typedOf.get(file.id) ?? { ...blank, carrier: 'electronic' }
    const found = { ...file, title: file.title.slice(0, 500), problem: file.problem.slice(0, 500), checkedOn: on }
    return {
      ...found,
      ...said,
      pages: said.pages ?? file.pages,
      formedOn: said.formedOn ?? file.formedOn,
      code: said.code || file.code,
      personal: said.personal ?? file.personal,
    }
  })
  const absent = new Map(
    missing.map(({ stage, title }): [string, ArchiveRow] => {
      const id = `missing-${stage}-${textKey(title)}`
      const none = { fileName: '', sha256: '', sizeBytes: 0, retained: false, problem: '' }
      const what = { id, stage, title, ...none, digest: 'missing', opens: 'unknown', checkedOn: on } as const
      return [id, { ...what, ...(typedOf.get(id) ?? blank) }]
    }),
  )
  const rows = [...found, ...absent.values()]
  return stages.flatMap((stage) => rows.filter((row) => row.stage === stage))
}

/** The same for the same text: what was typed beside a material is found again. */
const textKey = (text: string) =>
  [...text].reduce((key, sign) => (key * 31 + (sign.codePointAt(0) ?? 0)) % 2_147_483_647, 7).toString(36)
