import type { Selectable } from 'kysely'
import type { Executor, Schema } from './schema'

export type LoggedChange = Selectable<Schema['change_log']>

/**
 * What versions before 100 have noted: what changed, which one, when, never a value. Closed since: changes have rows of their
 * own. Newest first; null = of whatever id.
 */
export function loggedChanges(db: Executor, subjects: string[], subjectId: string | null): Promise<LoggedChange[]> {
  let query = db.selectFrom('change_log').selectAll().where('subject', 'in', subjects)
  if (subjectId !== null) query = query.where('subject_id', '=', subjectId)
  return query.orderBy('id', 'desc').limit(2000).execute()
}
