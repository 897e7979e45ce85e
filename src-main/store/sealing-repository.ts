import { sql } from 'kysely'
import { contentOf, digestOf, type HouseholdContent } from './household-repository'
import type { Executor } from './schema'

/** What may stand in plain of before its kind was encrypted; read and written apart from any command, since nothing else changes. */

export interface PlainChange {
  seq: number
  record_id: string
  field: string
  before: string | null
  after: string | null
}

/** Changes of households that may name a telephone or a further column. */
export async function changesToSeal(db: Executor): Promise<PlainChange[]> {
  const { rows } = await sql<PlainChange>`
    SELECT seq, record_id, field, before, after FROM changes
    WHERE record_id IN (SELECT id FROM households)
      AND (field IN ('phone', 'further', '@record') OR field LIKE 'further/%')`.execute(db)
  return rows
}

/** Changes are never altered but here, where each says what it said before, sealed. */
export async function putSealedChanges(tx: Executor, rows: readonly PlainChange[]): Promise<void> {
  if (rows.length === 0) return
  const guard = 'changes_fold_only'
  const kept = await sql<{ sql: string }>`SELECT sql FROM sqlite_schema WHERE name = ${guard}`.execute(tx)
  await sql`DROP TRIGGER ${sql.ref(guard)}`.execute(tx)
  for (const { seq, before, after } of rows) {
    await tx.updateTable('changes').set({ before, after }).where('seq', '=', seq).execute()
  }
  await sql.raw(kept.rows[0]!.sql).execute(tx)
}

/** Households with a telephone in plain. */
export async function countToSeal(db: Executor): Promise<number> {
  const { count } = await db
    .selectFrom('households')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('phone', '<>', '')
    .executeTakeFirstOrThrow()
  return count
}

/** Households with a telephone in plain or a further column, behind this number; some at a time. */
export async function householdsToSeal(db: Executor, after: number, limit: number) {
  const rows = await db
    .selectFrom('households')
    .selectAll()
    .where('number', '>', after)
    .where(sql<boolean>`(phone <> '' OR further <> '{}' OR import_sha256 <> sha256)`)
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ number: row.number, importDigest: row.import_sha256, content: contentOf(row) }))
}

/** No revision of its own: it says what it said. `importDigest`: as `import_sha256`. */
export async function putSealedHousehold(
  tx: Executor,
  number: number,
  { numbers, further, ...content }: HouseholdContent,
  importDigest: string | null,
): Promise<void> {
  const sha256 = digestOf({ ...content, numbers, further })
  const { phone } = numbers
  await tx
    .updateTable('households')
    .set({
      phone: content.plainPhone,
      phone_masked: phone?.masked ?? '',
      phone_sealed: phone?.sealed ?? null,
      phone_hash: phone?.hash ?? null,
      further: JSON.stringify(further),
      sha256,
      import_sha256: importDigest,
    })
    .where('number', '=', number)
    .execute()
}

/** The file written anew, without the pages nobody reads, and its log folded in. */
export async function rewriteFile(db: Executor): Promise<void> {
  await sql`VACUUM`.execute(db)
  await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db)
}

export const markAllSealed = (db: Executor) => db.updateTable('county_key').set({ all_sealed: 1 }).execute()
