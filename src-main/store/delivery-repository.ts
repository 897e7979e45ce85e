import { type Selectable, sql } from 'kysely'
import type { DeliveryMode, KeptState } from '#shared/delivery/delivery'
import type { FolderMatch } from '#shared/delivery/match-folders'
import { eachOf } from './each-of'
import { countTraces, digestsIn, judgeRepeated } from './repeated-files'
import type { Executor, Schema } from './schema'

export interface StoredDelivery {
  id: string
  projectId: string
  folder: string
  mode: DeliveryMode
  begunAt: string
  listedAt: string | null
  round: number
  rechecking: boolean
  recheckedAt: string | null
  removed: boolean
}

export async function insertDelivery(
  tx: Executor,
  one: Pick<StoredDelivery, 'id' | 'projectId' | 'folder' | 'mode' | 'begunAt'>,
): Promise<void> {
  const { id, projectId, folder, mode, begunAt } = one
  await tx
    .insertInto('deliveries')
    .values({ id, project_id: projectId, folder, mode, begun_at: begunAt, removed: 0 })
    .execute()
}

export async function findDelivery(db: Executor, id: string): Promise<StoredDelivery | null> {
  const row = await db.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? deliveryOf(row) : null
}

export async function listDeliveries(db: Executor, projectId: string): Promise<StoredDelivery[]> {
  const rows = await db
    .selectFrom('deliveries')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(deliveryOf)
}

const deliveryOf = (row: Selectable<Schema['deliveries']>): StoredDelivery => ({
  id: row.id,
  projectId: row.project_id,
  folder: row.folder,
  mode: row.mode,
  begunAt: row.begun_at,
  listedAt: row.listed_at,
  round: row.round,
  rechecking: row.rechecking === 1,
  recheckedAt: row.rechecked_at,
  removed: row.removed === 1,
})

export async function setDelivery(
  tx: Executor,
  id: string,
  change: Partial<Pick<StoredDelivery, 'folder' | 'listedAt' | 'round' | 'rechecking' | 'recheckedAt' | 'removed'>>,
): Promise<void> {
  const { folder, listedAt, round, rechecking, recheckedAt, removed } = change
  await tx
    .updateTable('deliveries')
    .set({
      ...(folder !== undefined && { folder }),
      ...(listedAt !== undefined && { listed_at: listedAt }),
      ...(round !== undefined && { round }),
      ...(rechecking !== undefined && { rechecking: rechecking ? 1 : 0 }),
      ...(recheckedAt !== undefined && { rechecked_at: recheckedAt }),
      ...(removed !== undefined && { removed: removed ? 1 : 0 }),
    })
    .where('id', '=', id)
    .execute()
  if (removed !== undefined) await judgeRepeated(tx, await digestsIn(tx, { delivery: id }))
}

/** A folder as it was listed, with whose it is. */
export interface NewFolder extends FolderMatch {
  path: string
  files: NewFile[]
}

export interface NewFile {
  path: string
  trace: string
  sizeBytes: number
  /** '' = it can be taken. */
  problem: string
}

/**
 * Puts folders and files as they are listed now beside those that are known: what is new waits, what could not be taken the last
 * time waits again, what was taken stays as it is. A folder that the clerk has given to a household stays with it.
 */
export async function putListed(
  tx: Executor,
  deliveryId: string,
  folders: readonly NewFolder[],
  listedAt: string,
): Promise<void> {
  if (folders.length === 0) return
  await tx
    .insertInto('delivered_folders')
    .values(
      folders.map(({ path, householdId, by, problem, candidates }) => ({
        delivery_id: deliveryId,
        path,
        household_id: householdId,
        matched: by,
        problem,
        candidates: JSON.stringify(candidates),
        listed_at: listedAt,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['delivery_id', 'path'])
        .doUpdateSet(({ ref }) => ({
          household_id: ref('excluded.household_id'),
          matched: ref('excluded.matched'),
          problem: ref('excluded.problem'),
          candidates: ref('excluded.candidates'),
        }))
        .where(sql<boolean>`delivered_folders.matched IS NOT 'hand'`),
    )
    .execute()
  const numbers = await numbersOf(tx, deliveryId, folders)
  const files = folders.flatMap((folder) =>
    folder.files.map((file) => ({ ...file, folderNumber: numbers.get(folder.path)! })),
  )
  for (let at = 0; at < files.length; at += rowsAtOnce) await putFiles(tx, deliveryId, files.slice(at, at + rowsAtOnce))
  // Whose a folder is, and which trace a file, may be another now.
  await judgeRepeated(tx, await digestsIn(tx, { folders: [...numbers.values()] }))
}

const rowsAtOnce = 2_000

async function numbersOf(tx: Executor, deliveryId: string, folders: readonly NewFolder[]) {
  const rows = await tx
    .selectFrom('delivered_folders')
    .select(['number', 'path'])
    .where('delivery_id', '=', deliveryId)
    .where('path', 'in', eachOf(folders.map(({ path }) => path)))
    .execute()
  return new Map(rows.map(({ number, path }) => [path, number]))
}

async function putFiles(
  tx: Executor,
  deliveryId: string,
  files: readonly (NewFile & { folderNumber: number })[],
): Promise<void> {
  await tx
    .insertInto('delivered_files')
    .values(
      files.map(({ folderNumber, path, trace, sizeBytes, problem }) => ({
        delivery_id: deliveryId,
        folder_number: folderNumber,
        path,
        trace,
        state: problem === '' ? ('waiting' as const) : ('unreadable' as const),
        reason: problem,
        size_bytes: sizeBytes,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['folder_number', 'path']).doUpdateSet(({ ref }) => ({
        trace: ref('excluded.trace'),
        state: sql`iif(delivered_files.sha256 IS NULL, excluded.state, delivered_files.state)`,
        reason: sql`iif(delivered_files.sha256 IS NULL, excluded.reason, delivered_files.reason)`,
        size_bytes: sql`iif(delivered_files.sha256 IS NULL, excluded.size_bytes, delivered_files.size_bytes)`,
      })),
    )
    .execute()
}

/** A file of a delivery with its folder, as work goes through them. */
export interface FileInHand {
  number: number
  folderNumber: number
  folderPath: string
  path: string
  sizeBytes: number
  sha256: string | null
}

/** Some of the files that wait, behind a number, in their order. */
export const nextWaiting = (db: Executor, deliveryId: string, after: number, limit: number): Promise<FileInHand[]> =>
  inHand(db, deliveryId)
    .where(sql<boolean>`+delivered_files.state = 'waiting'`)
    .where('delivered_files.number', '>', after)
    .limit(limit)
    .execute()

/** Some of the files that have been taken and not been looked at in this round. */
export const nextToRecheck = (
  db: Executor,
  { id, round }: StoredDelivery,
  after: number,
  limit: number,
): Promise<FileInHand[]> =>
  inHand(db, id)
    .where('delivered_files.sha256', 'is not', null)
    .where('delivered_files.round', '<', round)
    .where('delivered_files.number', '>', after)
    .limit(limit)
    .execute()

const inHand = (db: Executor, deliveryId: string) =>
  db
    .selectFrom('delivered_files')
    .innerJoin('delivered_folders', 'delivered_folders.number', 'delivered_files.folder_number')
    .select([
      'delivered_files.number',
      'folder_number as folderNumber',
      'delivered_folders.path as folderPath',
      'delivered_files.path',
      'size_bytes as sizeBytes',
      'sha256',
    ])
    // The sign keeps SQLite in the order of the numbers: with an index it would sort all that is left, time after time.
    .where(sql<boolean>`+delivered_files.delivery_id = ${deliveryId}`)
    .orderBy('delivered_files.number')

export interface FileOutcome {
  number: number
  folderNumber: number
  state: KeptState
  reason: string
  /** Absent = as it was. */
  stored?: { sha256: string; sizeBytes: number }
}

/** What came of some files, and of which traces their folders hold now. */
export async function writeOutcomes(tx: Executor, outcomes: readonly FileOutcome[], round: number): Promise<void> {
  for (const { number, state, reason, stored } of outcomes) {
    await tx
      .updateTable('delivered_files')
      .set({
        state,
        reason,
        round,
        ...(stored && { sha256: stored.sha256, size_bytes: stored.sizeBytes }),
      })
      .where('number', '=', number)
      .execute()
  }
  const folders = [...new Set(outcomes.map(({ folderNumber }) => folderNumber))]
  await countTraces(tx, folders)
  await judgeRepeated(tx, await digestsIn(tx, { folders }))
}

export async function findFolder(db: Executor, number: number) {
  return db.selectFrom('delivered_folders').selectAll().where('number', '=', number).executeTakeFirst()
}

/** By the clerk's own word; null = it is nobody's any more. */
export async function setFolderHousehold(tx: Executor, number: number, householdId: string | null): Promise<void> {
  await tx
    .updateTable('delivered_folders')
    .set(
      householdId === null
        ? { household_id: null, matched: null, problem: 'unmatched' }
        : { household_id: householdId, matched: 'hand', problem: null },
    )
    .where('number', '=', number)
    .execute()
  await judgeRepeated(tx, await digestsIn(tx, { folders: [number] }))
}
