import { sql } from 'kysely'
import { eachOf } from './each-of'
import { indexNames } from './household-repository'
import type { Executor } from './schema'

export interface HouseholdImport {
  id: string
  projectId: string
  fileName: string
  sha256: string
  at: string
  taken: number
  leftOut: number
}

export async function insertImport(tx: Executor, one: HouseholdImport): Promise<void> {
  const { id, projectId, fileName, sha256, at, taken, leftOut } = one
  await tx
    .insertInto('household_imports')
    .values({
      id,
      project_id: projectId,
      file_name: fileName,
      file_sha256: sha256,
      imported_at: at,
      taken,
      left_out: leftOut,
    })
    .execute()
}

/** How many households of an import are still there as they came. */
export async function untouchedOf(db: Executor, importId: string): Promise<number> {
  const { count } = await db
    .selectFrom('households')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('import_id', '=', importId)
    .where('removed', '=', 0)
    .where(sql<boolean>`sha256 = import_sha256`)
    .executeTakeFirstOrThrow()
  return count
}

/** All of an import at once: 移出, or back. */
export async function setImportRemoved(
  tx: Executor,
  { id, removed, at }: { id: string; removed: boolean; at: string },
): Promise<void> {
  const rows = await tx
    .updateTable('households')
    .set(({ eb }) => ({ removed: removed ? 1 : 0, updated_at: at, revision: eb('revision', '+', 1) }))
    .where('import_id', '=', id)
    .where('removed', '=', removed ? 0 : 1)
    .returning(['number', 'name', 'sound_key'])
    .execute()
  const numbers = rows.map(({ number }) => String(number))
  await sql`DELETE FROM household_search WHERE rowid IN ${eachOf(numbers)}`.execute(tx)
  if (!removed) await indexNames(tx, rows)
}

/** Whether taking an import back in would put a code or number there twice. */
export async function importCollides(db: Executor, importId: string): Promise<boolean> {
  const found = await sql<{ one: number }>`
    SELECT 1 AS one FROM households AS back JOIN households AS here
      ON here.project_id = back.project_id AND here.removed = 0
      AND (here.code_key = back.code_key OR here.citizen_hash = back.citizen_hash)
    WHERE back.import_id = ${importId} AND back.removed = 1 LIMIT 1`.execute(db)
  return found.rows.length > 0
}
