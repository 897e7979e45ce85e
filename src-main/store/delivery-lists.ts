import { sql } from 'kysely'
import type {
  DeliveredFile,
  DeliveredState,
  Delivery,
  DeliveryMode,
  KeptState,
  ProblemFile,
  ProblemFolder,
} from '#shared/delivery/delivery'
import { listDeliveries } from './delivery-repository'
import { eachOf } from './each-of'
import type { Executor } from './schema'

/** Deliveries of a project, the newest first, each with what came of its folders and files. */
export async function deliveriesOf(db: Executor, projectId: string): Promise<Delivery[]> {
  const folders = await db
    .selectFrom('delivered_folders')
    .innerJoin('deliveries', 'deliveries.id', 'delivery_id')
    .select(({ fn }) => [
      'delivery_id',
      fn.countAll<number>().as('all'),
      fn.count<number>('household_id').as('matched'),
    ])
    .where('project_id', '=', projectId)
    .where(sql<boolean>`problem IS NOT 'loose'`)
    .groupBy('delivery_id')
    .execute()
  const files = await db
    .selectFrom('delivered_files')
    .innerJoin('deliveries', 'deliveries.id', 'delivery_id')
    .select(({ fn }) => [
      'delivery_id',
      'state',
      fn.countAll<number>().as('count'),
      fn.sum<number>('size_bytes').as('bytes'),
    ])
    .where('project_id', '=', projectId)
    .groupBy(['delivery_id', 'state'])
    .execute()
  const repeated = await db
    .selectFrom('delivered_files')
    .select(({ fn }) => ['delivery_id', fn.countAll<number>().as('count')])
    .where(isRepeated)
    .groupBy('delivery_id')
    .execute()
  return (await listDeliveries(db, projectId)).map((one) => {
    const own = folders.find(({ delivery_id }) => delivery_id === one.id)
    const states = files.filter(({ delivery_id }) => delivery_id === one.id)
    const again = repeated.find(({ delivery_id }) => delivery_id === one.id)?.count ?? 0
    const count = (of: KeptState) => states.find(({ state }) => state === of)?.count ?? 0
    return {
      id: one.id,
      folder: one.folder,
      mode: one.mode,
      begunAt: one.begunAt,
      recheckedAt: one.recheckedAt,
      rechecking: one.rechecking,
      listing: one.listedAt === null,
      removed: one.removed,
      folders: own?.all ?? 0,
      matched: own?.matched ?? 0,
      files: {
        waiting: count('waiting'),
        there: count('there') - again,
        unreadable: count('unreadable'),
        gone: count('gone'),
        altered: count('altered'),
        repeated: again,
      },
      sizeBytes: states.reduce((sum, { bytes }) => sum + Number(bytes), 0),
    }
  })
}

const standing = sql<boolean>`deliveries.removed = 0`
const isRepeated = sql<boolean>`repeated = 1`
/** As it is told. */
const state = sql<DeliveredState>`iif(repeated = 1, 'repeated', state)`.as('state')

/** Of whom a file is, for who else has the same bytes (`usesOf`). */
export interface FileOf {
  projectId: string
  householdId: string | null
  trace: string
  sha256: string | null
}
const fileOf = ['project_id as projectId', 'household_id as householdId', 'trace', 'sha256'] as const

/** Folders that are nobody's yet, of the deliveries that count, behind a number. */
export async function problemFolders(
  db: Executor,
  projectId: string,
  { after, limit }: { after: number; limit: number },
): Promise<ProblemFolder[]> {
  const rows = await db
    .selectFrom('deliveries')
    .innerJoin('delivered_folders', 'delivery_id', 'deliveries.id')
    .select(['delivered_folders.number', 'delivery_id', 'path', 'problem', 'candidates'])
    .select((query) =>
      query
        .selectFrom('delivered_files')
        .select(({ fn }) => fn.countAll<number>().as('files'))
        .whereRef('folder_number', '=', 'delivered_folders.number')
        .as('files'),
    )
    .where('project_id', '=', projectId)
    .where(standing)
    .where('problem', 'is not', null)
    .where('delivered_folders.number', '>', after)
    .orderBy('delivered_folders.number')
    .limit(limit)
    .execute()
  const ids = rows.flatMap(({ candidates }) => JSON.parse(candidates) as string[])
  const known = await db
    .selectFrom('households')
    .select(['id', 'code', 'name'])
    .where('id', 'in', eachOf(ids))
    .where(sql<boolean>`removed = 0`)
    .execute()
  const byId = new Map(known.map((one) => [one.id, one]))
  return rows.map(({ number, delivery_id, path, problem, files, candidates }) => ({
    number,
    deliveryId: delivery_id,
    path,
    problem: problem!,
    files: files ?? 0,
    candidates: (JSON.parse(candidates) as string[]).flatMap((id) => byId.get(id) ?? []),
  }))
}

/** An index for each of both. */
const doesNotCount = (projectId: string) => sql<boolean>`delivered_files.number IN (
  SELECT file.number FROM delivered_files AS file
  WHERE file.delivery_id IN (SELECT id FROM deliveries WHERE project_id = ${projectId})
    AND file.state IN ('unreadable', 'gone', 'altered')
  UNION ALL SELECT file.number FROM delivered_files AS file
  WHERE file.delivery_id IN (SELECT id FROM deliveries WHERE project_id = ${projectId}) AND file.repeated = 1)`

/** Files that do not count though they were delivered, behind a number. */
export async function problemFiles(
  db: Executor,
  projectId: string,
  { after, limit }: { after: number; limit: number },
): Promise<(ProblemFile & FileOf)[]> {
  const rows = await db
    .selectFrom('deliveries')
    .innerJoin('delivered_files', 'delivered_files.delivery_id', 'deliveries.id')
    .innerJoin('delivered_folders', 'delivered_folders.number', 'folder_number')
    .select(['delivered_files.number', 'delivered_files.delivery_id', 'delivered_folders.path as folder'])
    .select(['delivered_files.path', state, 'reason', ...fileOf])
    .where('project_id', '=', projectId)
    .where(standing)
    .where(doesNotCount(projectId))
    .where(sql<boolean>`problem IS NOT 'loose'`)
    .where('delivered_files.number', '>', after)
    .orderBy('delivered_files.number')
    .limit(limit)
    .execute()
  return rows.map(({ delivery_id, folder, path, ...file }) => ({
    ...file,
    deliveryId: delivery_id,
    path: path === '' ? folder : `${folder}/${path}`,
  }))
}

/** Projects with a delivery that counts. */
export async function projectsDelivered(db: Executor): Promise<string[]> {
  const rows = await db.selectFrom('deliveries').select('project_id').distinct().where(standing).execute()
  return rows.map(({ project_id }) => project_id)
}

/** All that was delivered of one household, or lies in one folder. */
export async function filesOf(
  db: Executor,
  which: { householdId: string } | { folder: number },
): Promise<(DeliveredFile & FileOf)[]> {
  const all = db
    .selectFrom('delivered_folders')
    .innerJoin('deliveries', 'deliveries.id', 'delivered_folders.delivery_id')
    .innerJoin('delivered_files', 'folder_number', 'delivered_folders.number')
    .select(['delivered_files.number', 'delivered_folders.path as folder', 'delivered_files.path', ...fileOf])
    .select([state, 'reason', 'size_bytes', 'mode'])
    .where(standing)
    .orderBy('delivered_files.number')
  const rows = await ('folder' in which
    ? all.where('delivered_folders.number', '=', which.folder)
    : all.where('household_id', '=', which.householdId)
  ).execute()
  return rows.map(({ folder, path, size_bytes, ...file }) => ({
    ...file,
    path: `${folder}/${path}`,
    sizeBytes: size_bytes,
    known: file.sha256 !== null,
  }))
}

/** What was delivered of these households and does not count. */
export const problemFilesOf = (db: Executor, householdIds: readonly string[]) =>
  db
    .selectFrom('delivered_folders')
    .innerJoin('deliveries', 'deliveries.id', 'delivered_folders.delivery_id')
    .innerJoin('delivered_files', 'folder_number', 'delivered_folders.number')
    .select([state, 'reason', ...fileOf])
    .where(standing)
    .where('household_id', 'in', eachOf(householdIds))
    .where(sql<boolean>`(repeated = 1 OR state IN ('unreadable', 'gone', 'altered'))`)
    .orderBy('delivered_files.number')
    .execute()

/** A delivered file of a delivery that counts, whose content is known. */
export interface DeliveredFileRow {
  deliveryId: string
  mode: DeliveryMode
  folder: string
  /** Below its folder; '' = it lies in none of a household. */
  path: string
  sha256: string
  sizeBytes: number
}

export async function findDeliveredFile(db: Executor, number: number): Promise<DeliveredFileRow | null> {
  const row = await db
    .selectFrom('delivered_files')
    .innerJoin('delivered_folders', 'folder_number', 'delivered_folders.number')
    .innerJoin('deliveries', 'deliveries.id', 'delivered_files.delivery_id')
    .select(['deliveries.id as deliveryId', 'mode', 'delivered_folders.path as folder', 'delivered_files.path'])
    .select(['sha256', 'size_bytes as sizeBytes'])
    .where('delivered_files.number', '=', number)
    .where(standing)
    .executeTakeFirst()
  return row && row.sha256 !== null ? { ...row, sha256: row.sha256 } : null
}

export const waitingBytes = async (db: Executor, deliveryId: string): Promise<number> => {
  const row = await db
    .selectFrom('delivered_files')
    .select(({ fn }) => fn.sum<number | null>('size_bytes').as('bytes'))
    .where('delivery_id', '=', deliveryId)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return row?.bytes ?? 0
}

/** Of what is still to be looked at in its round. */
export const takenBytes = async (db: Executor, { id, round }: { id: string; round: number }): Promise<number> => {
  const row = await db
    .selectFrom('delivered_files')
    .select(({ fn }) => fn.sum<number | null>('size_bytes').as('bytes'))
    .where('delivery_id', '=', id)
    .where('sha256', 'is not', null)
    .where('round', '<', round)
    .executeTakeFirst()
  return row?.bytes ?? 0
}
