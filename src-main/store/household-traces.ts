import type { Database } from 'better-sqlite3'
import { sql } from 'kysely'
import { fileStanding, type TracesOf } from '#shared/delivery/household-standing'
import type { FileStanding } from '#shared/households/file-standing'
import type { HouseholdTrace } from '#shared/office-data/household-traces'
import { eachOf } from './each-of'
import type { Executor } from './schema'

/** Traces of a household over all deliveries that count, and those with a reason on record, as texts. */
const there = sql<string>`coalesce((SELECT group_concat(traces, '') FROM delivered_folders
  JOIN deliveries ON deliveries.id = delivery_id AND deliveries.removed = 0
  WHERE household_id = households.id), '')`
const reasons = sql<string>`coalesce((SELECT group_concat(trace) FROM trace_reasons
  WHERE trace_reasons.household_id = households.id), '')`

/** Both in one: households of which it is the same stand alike. */
const mark = sql<string>`${there} || ';' || ${reasons}`

/** |form||photos||form|;recording -> there: form, photos; reasons: recording */
function tracesIn(text: string): TracesOf {
  const [own = '', said = ''] = text.split(';')
  const codes = (part: string) => [...new Set(part.split(/[|,]+/).filter((code) => code !== ''))]
  return { there: codes(own), reasons: codes(said) }
}

/** Households of a project that stand alike, counted by SQLite. */
export async function countTracesOf(db: Executor, projectId: string): Promise<(TracesOf & { households: number })[]> {
  const { rows } = await sql<{ mark: string; households: number }>`
    SELECT ${mark} AS mark, count(*) AS households FROM households
    WHERE project_id = ${projectId} AND removed = 0 GROUP BY 1`.execute(db)
  return rows.map(({ mark, households }) => ({ ...tracesIn(mark), households }))
}

/** Gives SQL the domain's own judgement: file_standing(mark, codes of what each household must have). */
export function defineFileStanding(database: Database): void {
  const judged = new Map<string, FileStanding>()
  database.function('file_standing', { deterministic: true, directOnly: true }, (text: unknown, needed: unknown) => {
    const key = `${text}\n${needed}`
    const known = judged.get(key) ?? judge(String(text), String(needed))
    judged.set(key, known)
    return known
  })
}

const judge = (text: string, needed: string): FileStanding =>
  fileStanding(
    tracesIn(text),
    needed.split(',').map((code) => ({ code, needed: true })),
  )

/** Households that stand so with what each must have delivered. */
export interface StandingSo {
  standings: readonly FileStanding[]
  traces: readonly HouseholdTrace[]
}

/** For `where`. */
export function standsSo({ standings, traces }: StandingSo) {
  const needed = traces.flatMap((trace) => (trace.needed ? [trace.code] : []))
  return sql<boolean>`file_standing(${mark}, ${needed.join(',')}) IN ${eachOf(standings)}`
}

/** Of each of these households, by its id. */
export async function tracesOfEach(db: Executor, ids: readonly string[]): Promise<ReadonlyMap<string, TracesOf>> {
  const rows = await db
    .selectFrom('households')
    .select(['id', mark.as('mark')])
    .where('id', 'in', eachOf(ids))
    .execute()
  return new Map(rows.map((row) => [row.id, tracesIn(row.mark)]))
}
