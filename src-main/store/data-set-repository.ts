import type { Insertable, Selectable } from 'kysely'
import type { DataHead, DataKind, KnownSet } from '#shared/data-sets/data-set'
import { dataFileText } from '#shared/data-sets/read-data-file'
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

/** Its data file, byte for byte as `sha256` was taken of. */
export const dataFileOf = (row: StoredDataSet): string =>
  dataFileText({ ...headOf(row), body: JSON.parse(row.body) as unknown })

export const listProjectDataSets = (db: Executor): Promise<Selectable<Schema['project_data_sets']>[]> =>
  db.selectFrom('project_data_sets').selectAll().orderBy('taken_in_at').execute()

export async function insertProjectDataSet(tx: Executor, set: Insertable<Schema['project_data_sets']>): Promise<void> {
  await tx.insertInto('project_data_sets').values(set).execute()
}

const headOf = ({
  id,
  kind,
  title,
  version,
  status,
  source,
  effective_from,
  effective_to,
}: StoredDataSet): DataHead => ({
  id,
  kind,
  title,
  version,
  status,
  source,
  effectiveFrom: effective_from,
  effectiveTo: effective_to,
})

/** null = of a kind this program does not know, or in a shape of another version: it counts for nothing here. */
export function knownSetOf(kinds: readonly DataKind[], row: StoredDataSet): KnownSet | null {
  const kind = kinds.find(({ id }) => id === row.kind)
  const body = kind?.schema.safeParse(JSON.parse(row.body))
  if (!body?.success) return null
  return {
    ...headOf(row),
    scope: row.scope,
    body: body.data,
    by: 'office',
    sha256: row.sha256,
    stopped: row.stopped === 1,
    number: row.number,
  }
}
