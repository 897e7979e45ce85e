import type { Insertable, Selectable } from 'kysely'
import type { DataKind, KnownSet } from '#shared/data-sets/data-set'
import type { Executor, Schema } from './schema'

export type StoredDataSet = Selectable<Schema['data_sets']>

export const listDataSets = (db: Executor): Promise<StoredDataSet[]> =>
  db.selectFrom('data_sets').selectAll().orderBy('number').execute()

export async function insertDataSet(tx: Executor, set: Insertable<Schema['data_sets']>): Promise<void> {
  await tx.insertInto('data_sets').values(set).execute()
}

export async function setDataSetStopped(tx: Executor, number: number, stopped: boolean): Promise<void> {
  await tx
    .updateTable('data_sets')
    .set({ stopped: stopped ? 1 : 0 })
    .where('number', '=', number)
    .execute()
}

/** null = of a kind this program does not know, or in a shape of another version: it counts for nothing here. */
export function knownSetOf(kinds: readonly DataKind[], row: StoredDataSet): KnownSet | null {
  const kind = kinds.find(({ id }) => id === row.kind)
  const body = kind?.schema.safeParse(JSON.parse(row.body))
  if (!body?.success) return null
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    version: row.version,
    status: row.status,
    source: row.source,
    effectiveFrom: row.effective_from,
    effectiveTo: row.effective_to,
    scope: row.scope,
    body: body.data,
    by: 'office',
    sha256: row.sha256,
    stopped: row.stopped === 1,
    number: row.number,
  }
}
