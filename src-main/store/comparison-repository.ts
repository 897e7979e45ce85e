import { type ComparedClause, comparedClauses } from '#shared/comparison/comparison'
import type { Executor } from './schema'

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
  const read = row && comparedClauses.safeParse(JSON.parse(row.body))
  return row && read?.success ? { comparedAt: row.compared_at, clauses: read.data } : null
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
