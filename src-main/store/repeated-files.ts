import { sql } from 'kysely'
import type { Use } from '#shared/delivery/repeated-file'
import { eachOf } from './each-of'
import type { Executor } from './schema'

const counts = sql`state = 'there' AND trace <> '' AND household_id IS NOT NULL AND removed = 0`
/** In this order, from the few files of some digests. */
const withPlace = sql`delivered_files
  CROSS JOIN delivered_folders ON delivered_folders.number = folder_number
  CROSS JOIN deliveries ON deliveries.id = delivered_folders.delivery_id`

/**
 * Judges the files of these digests anew, each beside all others of its project: the same bytes of two households, or as two
 * traces of one, count for none. The same trace of one household may be there twice (two deliveries).
 */
export async function judgeRepeated(tx: Executor, digests: readonly string[]): Promise<void> {
  if (digests.length === 0) return
  const these = sql`sha256 IN ${eachOf([...new Set(digests)])}`
  const { rows } = await sql<{ number: number; folder: number }>`
    SELECT delivered_files.number, folder_number AS folder FROM ${withPlace}
    LEFT JOIN (
      SELECT project_id, sha256, min(household_id) <> max(household_id) OR min(trace) <> max(trace) AS is_repeated
      FROM ${withPlace} WHERE ${these} AND ${counts} GROUP BY project_id, sha256
    ) AS judged USING (project_id, sha256)
    WHERE ${these} AND repeated <> (coalesce(is_repeated, 0) AND ${counts})`.execute(tx)
  const numbers = JSON.stringify(rows.map(({ number }) => number))
  await sql`UPDATE delivered_files SET repeated = 1 - repeated
    WHERE number IN (SELECT value FROM json_each(${numbers}))`.execute(tx)
  await countTraces(tx, [...new Set(rows.map(({ folder }) => folder))])
}

/** Which traces these folders hold, of their files that count. */
export async function countTraces(tx: Executor, folders: readonly number[]): Promise<void> {
  await sql`
    UPDATE delivered_folders SET traces = coalesce((
      SELECT group_concat(DISTINCT '|' || trace || '|') FROM delivered_files
      WHERE folder_number = delivered_folders.number AND state = 'there' AND trace <> '' AND repeated = 0
    ), '')
    WHERE number IN (SELECT value FROM json_each(${JSON.stringify(folders)}))`.execute(tx)
}

/** Digests of what lies in these folders. */
export async function digestsIn(
  tx: Executor,
  within: { folders: readonly number[] } | { delivery: string },
): Promise<string[]> {
  const all = tx.selectFrom('delivered_files').select('sha256').distinct().where('sha256', 'is not', null)
  const rows = await ('delivery' in within
    ? all.where('delivery_id', '=', within.delivery)
    : all.where(sql<boolean>`folder_number IN (SELECT value FROM json_each(${JSON.stringify(within.folders)}))`)
  ).execute()
  return rows.map(({ sha256 }) => sha256!)
}

export interface UseOfDigest extends Omit<Use, 'trace'> {
  sha256: string
  /** Its code. */
  trace: string
  /** Households and traces in all that have these bytes. */
  places: number
}

/** One's own and the three that are named. */
const usesAtMost = 4

/** As what else and of whom the bytes of these digests were delivered in the project, the first few of each. */
export async function usesOf(db: Executor, projectId: string, digests: readonly string[]): Promise<UseOfDigest[]> {
  if (digests.length === 0) return []
  const { rows } = await sql<UseOfDigest>`
    SELECT sha256, householdId, code, name, trace, places FROM (
      SELECT *, count(*) OVER (PARTITION BY sha256) AS places,
        row_number() OVER (PARTITION BY sha256 ORDER BY number, trace) AS place
      FROM (
        SELECT DISTINCT delivered_files.sha256, households.number, households.id AS householdId, code, name, trace
        FROM ${withPlace} JOIN households ON households.id = household_id
        WHERE delivered_files.sha256 IN ${eachOf([...new Set(digests)])} AND deliveries.project_id = ${projectId} AND repeated = 1
      )
    ) WHERE place <= ${usesAtMost} ORDER BY sha256, place`.execute(db)
  return rows
}
