import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { connect } from '#main/store/connection'
import { timed } from './measure'

/** The county's own file by a connection set up as the program's is (store/open.ts). */
export function openPlainly(county: string): Database.Database {
  const database = connect(join(county, 'county.sqlite'))
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('secure_delete = ON')
  return database
}

type Row = Record<string, string | number | null>

/** Milliseconds for rows as they stand in a table written there once more, with all its indices, in one transaction. */
export async function writtenAgain(database: Database.Database, table: string, rows: readonly Row[]): Promise<number> {
  const columns = Object.keys(rows[0]!)
  const insert = database.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
  )
  const [ms] = await timed(async () =>
    database.transaction(() => {
      for (const row of rows) insert.run(row)
    })(),
  )
  return ms
}

export const rowsOf = (database: Database.Database, sql: string, ...values: unknown[]): Row[] =>
  database.prepare(sql).all(...values) as Row[]
