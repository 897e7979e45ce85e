import type { Database } from 'better-sqlite3'
import type { Executor, Schema } from '../schema'
import { digestedTable, digestInSql } from './digested-tables'

/**
 * The history, of which every row is held against its digest as it is read: what the first screen asks of it is a few rows, and need
 * not wait until 300,000 have been looked at. For questions that find their rows by an index alone.
 */
export const changesRowByRow = { view: 'changes_row_by_row', of: 'changes' } as const

export const selectChangesRowByRow = (db: Executor) =>
  db.withTables<{ changes_row_by_row: Schema['changes'] }>().selectFrom(changesRowByRow.view)

export function layRowByRow(database: Database): void {
  const table = digestedTable(database, changesRowByRow.of)
  if (table)
    database.exec(`CREATE TEMP VIEW ${changesRowByRow.view} AS
      SELECT * FROM main.${table.name} WHERE digest IS ${digestInSql(table)}`)
}
