import { z } from 'zod'
import { type Matter, matterList } from '../documents/draft-comparison'

const piece = z.strictObject({ text: z.string(), differs: z.boolean() })

/** One line of a clause on both sides; `filled` = the draft's blanks are filled in, which is no difference. */
const row = z.strictObject({
  kind: z.enum(['same', 'filled', 'changed', 'draftOnly', 'signedOnly']),
  draft: z.array(piece),
  signed: z.array(piece),
})

const heading = z.strictObject({ number: z.string(), title: z.string() })

/** A clause on both sides, or on one. */
const clause = z.strictObject({
  state: z.enum(['same', 'changed', 'draftOnly', 'signedOnly']),
  draft: heading.nullable(),
  signed: heading.nullable(),
  rows: z.array(row),
  /** What may not be changed and differs here; empty = a remark. */
  matters: z.array(z.enum(matterList as [Matter, ...Matter[]])),
})

export type ComparedRow = z.infer<typeof row>
export type ComparedClause = z.infer<typeof clause>

/** What a comparison is kept as. */
export const comparedClauses = z.array(clause)

/** What the screen shows of 采购文件所附合同 and the contract. */
export interface DraftBesideContract {
  draft: { fileName: string; addedAt: string } | null
  /** `scanOnly`: the signed one is there as a scan, so the one made here stands for it. `changedSince`: made here, and the project says something else by now. */
  signed: { name: string; scanOnly: boolean; changedSince: boolean } | null
  /** Instant; null while one of the two is missing. */
  comparedAt: string | null
  clauses: ComparedClause[] | null
}
