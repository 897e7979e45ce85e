import { type ComparedClause, comparedClauses } from '#shared/comparison/comparison'
import { eachOf } from './each-of'
import type { Executor, Schema } from './schema'
import { readKept } from './stored-json'

/** What two files of those digests were found to say. */
export interface KeptComparison {
  /** Instant. */
  comparedAt: string
  clauses: ComparedClause[]
}

/** null = not compared, or kept in a form that is no longer read: it is made anew. */
export async function findComparison(
  db: Executor,
  draftSha256: string,
  signedSha256: string,
): Promise<KeptComparison | null> {
  const row = await db
    .selectFrom('contract_comparisons')
    .selectAll()
    .where('draft_sha256', '=', draftSha256)
    .where('signed_sha256', '=', signedSha256)
    .executeTakeFirst()
  return row ? keptOf(row) : null
}

/** The same of all that these drafts were held against, read in one go. */
export async function listComparisons(
  db: Executor,
  draftSha256s: readonly string[],
): Promise<(draftSha256: string, signedSha256: string) => KeptComparison | null> {
  const rows = await db
    .selectFrom('contract_comparisons')
    .selectAll()
    .where('draft_sha256', 'in', eachOf(draftSha256s))
    .execute()
  const byPair = new Map(rows.map((row) => [`${row.draft_sha256} ${row.signed_sha256}`, row]))
  return (draft, signed) => {
    const row = byPair.get(`${draft} ${signed}`)
    return row ? keptOf(row) : null
  }
}

function keptOf({ compared_at, body }: Schema['contract_comparisons']): KeptComparison | null {
  const clauses = readKept(comparedClauses, body)
  return clauses && { comparedAt: compared_at, clauses }
}

export async function keepComparison(
  tx: Executor,
  pair: { draftSha256: string; signedSha256: string },
  { comparedAt, clauses }: KeptComparison,
): Promise<void> {
  const row = {
    draft_sha256: pair.draftSha256,
    signed_sha256: pair.signedSha256,
    compared_at: comparedAt,
    body: JSON.stringify(clauses),
  }
  await tx
    .insertInto('contract_comparisons')
    .values(row)
    .onConflict((conflict) => conflict.columns(['draft_sha256', 'signed_sha256']).doUpdateSet(row))
    .execute()
}
