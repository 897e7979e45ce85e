import { sql } from 'kysely'
import type { ChangeRow } from './change-repository'
import type { Executor } from './schema'

/** All that was done with one thing of a record and what lies in it, newest first. */
export function rowsOfField(db: Executor, recordId: string, field: string): Promise<ChangeRow[]> {
  const below = `${field}/`
  return db
    .selectFrom('changes')
    .selectAll()
    .where('record_id', '=', recordId)
    .where((where) => where.or([where('field', '=', field), where(sql`substr(field, 1, ${below.length})`, '=', below)]))
    .orderBy('seq', 'desc')
    .execute()
}
