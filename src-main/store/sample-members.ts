import { sql } from 'kysely'
import type { IsoDate } from '#shared/dates'
import type { Executor } from './schema'

/** Households, by their numbers, of whom a folder was delivered up to the end of that day in China, by deliveries that count. */
export async function deliveredBy(db: Executor, projectId: string, day: IsoDate): Promise<Set<number>> {
  const rows = await db
    .selectFrom('delivered_folders')
    .innerJoin('deliveries', 'deliveries.id', 'delivery_id')
    .innerJoin('households', 'households.id', 'household_id')
    .select('households.number')
    .distinct()
    .where('deliveries.project_id', '=', projectId)
    .where(sql<boolean>`deliveries.removed = 0 AND date(delivered_folders.listed_at, '+8 hours') <= ${day}`)
    .execute()
  return new Set(rows.map(({ number }) => number))
}

/** The draw of a record that counts. */
const lastDraw = (recordId: string) => sql`
  (SELECT max(number) FROM sample_draws WHERE removed = 0 AND record_id = ${recordId})`

/** Whom the draw of a record was of, by their numbers; null = nothing is drawn, or it was before that was kept. */
export async function membersOf(db: Executor, recordId: string): Promise<Set<number> | null> {
  const draw = await db
    .selectFrom('sample_draws')
    .select('members')
    .where(sql<boolean>`number = ${lastDraw(recordId)}`)
    .executeTakeFirst()
  return draw?.members ? new Set(JSON.parse(draw.members) as number[]) : null
}

/** Whom its visits have judged. */
export async function judgedIn(db: Executor, recordId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('sampled_households')
    .innerJoin('sample_draws', 'sample_draws.id', 'draw_id')
    .select('household_id')
    .where(sql<boolean>`sample_draws.number = ${lastDraw(recordId)} AND result IN ('good', 'bad')`)
    .execute()
  return rows.map(({ household_id }) => household_id)
}

/** Records that households were drawn for. */
export async function drawnRecords(db: Executor): Promise<string[]> {
  const rows = await db.selectFrom('sample_draws').select('record_id').distinct().execute()
  return rows.map(({ record_id }) => record_id)
}
