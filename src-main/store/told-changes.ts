import type { BundledChange } from '#shared/bundle/change-file'
import { eachOf } from './each-of'
import type { Executor } from './schema'

/** Commands that concern this copy of the county alone. */
const localCommands = ['import', 'adopt']

/** What a bundle tells of what is in it, the project and its records, in the order it was written. */
export async function listToldChanges(db: Executor, subjectIds: readonly string[]): Promise<BundledChange[]> {
  const rows = await db
    .selectFrom('changes')
    .select(['device', 'counter', 'at', 'who', 'command', 'record_id', 'field', 'base', 'undoes'])
    .where('record_id', 'in', eachOf(subjectIds))
    .where('command', 'not in', localCommands)
    .orderBy('seq')
    .execute()
  return rows.map(({ record_id, ...row }) => ({ ...row, recordId: record_id }))
}

const rowsAtOnce = 500

/** Rows of a bundle, whose values stayed where they were typed. Throws on a stamp that is there already. */
export async function insertToldChanges(tx: Executor, changes: readonly BundledChange[]): Promise<void> {
  const rows = changes.map(({ recordId, ...row }) => ({
    ...row,
    record_id: recordId,
    before: null,
    after: null,
    with_values: 0,
  }))
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await tx
      .insertInto('changes')
      .values(rows.slice(at, at + rowsAtOnce))
      .execute()
  }
}
