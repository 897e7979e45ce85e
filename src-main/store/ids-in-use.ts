import { eachOf } from './each-of'
import type { Executor } from './schema'

/**
 * Whether something in the county bears one of the ids, of whatever sort, now or in its history: change rows tell of a thing
 * by its id alone, so that a record under a project's id would speak in its place.
 */
export async function areInUse(db: Executor, ids: readonly string[], where: 'anywhere' | 'notAsContractor') {
  const among = (table: 'projects' | 'records' | 'contractors' | 'households') =>
    db.selectFrom(table).select('id').where('id', 'in', eachOf(ids)).limit(1).executeTakeFirst()
  if ((await among('projects')) ?? (await among('records')) ?? (await among('households'))) return true
  if (where === 'notAsContractor') return false
  const told = db.selectFrom('changes').select('seq').where('record_id', 'in', eachOf(ids)).limit(1)
  return Boolean((await among('contractors')) ?? (await told.executeTakeFirst()))
}
