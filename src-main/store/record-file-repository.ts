import type { Selectable } from 'kysely'
import type { SlotFile } from '#shared/records/record-entry'
import { eachOf } from './each-of'
import type { Executor, Schema } from './schema'

/** Of one record, in the order they were added; what is 移出 is among them. */
export async function listRecordFiles(db: Executor, recordId: string): Promise<SlotFile[]> {
  const rows = await db
    .selectFrom('record_files')
    .selectAll()
    .where('record_id', '=', recordId)
    .orderBy('number')
    .execute()
  return rows.map(fileOf)
}

/** Of several records, without the files that are 移出. */
export async function listFilesOf(db: Executor, recordIds: readonly string[]): Promise<SlotFile[]> {
  const rows = await db
    .selectFrom('record_files')
    .selectAll()
    .where('removed', '=', 0)
    .where('record_id', 'in', eachOf(recordIds))
    .orderBy('number')
    .execute()
  return rows.map(fileOf)
}

/** Whatever holds these bytes, without what is 移出. */
export async function filesOfDigest(db: Executor, sha256: string): Promise<SlotFile[]> {
  const rows = await db
    .selectFrom('record_files')
    .selectAll()
    .where('sha256', '=', sha256)
    .where('removed', '=', 0)
    .limit(4)
    .execute()
  return rows.map(fileOf)
}

/** Those of the ids that stand in a slot now. */
export async function inRecords(db: Executor, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('record_files')
    .select('id')
    .where('removed', '=', 0)
    .where('id', 'in', eachOf(ids))
    .execute()
  return new Set(rows.map(({ id }) => id))
}

export async function findRecordFile(db: Executor, id: string): Promise<SlotFile | null> {
  const row = await db.selectFrom('record_files').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? fileOf(row) : null
}

export async function insertRecordFile(tx: Executor, file: SlotFile): Promise<void> {
  const row = {
    id: file.id,
    record_id: file.recordId,
    slot: file.slot,
    file_name: file.fileName,
    sha256: file.sha256,
    size_bytes: file.sizeBytes,
    added_at: file.addedAt,
    removed: file.removed ? 1 : 0,
  }
  await tx.insertInto('record_files').values(row).execute()
}

/** Another name, or another slot of its record. */
export async function placeRecordFile(tx: Executor, id: string, { slot, fileName }: SlotPlace): Promise<void> {
  await tx.updateTable('record_files').set({ slot, file_name: fileName }).where('id', '=', id).execute()
}

export type SlotPlace = Pick<SlotFile, 'slot' | 'fileName'>

export async function setFileRemoved(tx: Executor, id: string, removed: boolean): Promise<void> {
  await tx
    .updateTable('record_files')
    .set({ removed: removed ? 1 : 0 })
    .where('id', '=', id)
    .execute()
}

function fileOf(row: Selectable<Schema['record_files']>): SlotFile {
  return {
    id: row.id,
    recordId: row.record_id,
    slot: row.slot,
    fileName: row.file_name,
    sha256: row.sha256,
    sizeBytes: row.size_bytes,
    addedAt: row.added_at,
    removed: row.removed === 1,
  }
}
