import { sql } from 'kysely'
import { changesRowByRow } from './digests/changes-row-by-row'
import type { Executor } from './schema'

/** What was written before changes had rows of their own stands in the log alone. */
const firstAt = sql<string | null>`coalesce(
  (SELECT changed_at FROM change_log WHERE subject_id = projects.id AND subject = 'project' ORDER BY id LIMIT 1),
  (SELECT at FROM ${sql.table(changesRowByRow.view)} WHERE record_id = projects.id ORDER BY seq LIMIT 1)
)`

/** The instant of the first thing written down of each project, whatever its status, by project. */
export async function readFirstNoted(db: Executor): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('projects')
    .select(['id', firstAt.as('at')])
    .execute()
  return new Map(rows.flatMap(({ id, at }) => (at === null ? [] : [[id, at] as const])))
}
