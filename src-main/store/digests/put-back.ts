import type { Database } from 'better-sqlite3'
import type { AlteredRow } from './altered-rows'
import { digestOfRow, type Value } from './digest-of-row'
import { digestColumn, digestedTable } from './digested-tables'

/** A row as another state of the county has it. */
export type PastRow = Record<string, Value>

const columnsOf = (database: Database, table: string) => digestedTable(database, table)?.columns ?? []

/** The digest a row bears, and that of what it says; one of them is that of what was saved. */
export function digestsOf(database: Database, { table, row }: AlteredRow): { carried: Value; ofContent: string } {
  const said = database.prepare(`SELECT * FROM main."${table}" WHERE rowid = ?`).get(row) as PastRow
  return { carried: said[digestColumn] ?? null, ofContent: digestOf(database, table, said) }
}

/**
 * Inside a transaction: the row says again what it said when it was saved. What keeps rows from being altered steps aside for it;
 * what follows their writing does not.
 */
export function putBack(database: Database, { table, row }: AlteredRow, was: PastRow): void {
  if (digestOf(database, table, was) !== was[digestColumn]) throw new Error('a row is put back from a sound one alone')
  const columns = [...columnsOf(database, table), digestColumn]
  const keepers = database
    .prepare(
      `SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = ?
        AND (sql LIKE '%BEFORE UPDATE %' OR name GLOB '*_digest_written')`,
    )
    .all(table) as { name: string; sql: string }[]
  for (const { name } of keepers) database.exec(`DROP TRIGGER main."${name}"`)
  database
    .prepare(`UPDATE main."${table}" SET ${columns.map((column) => `"${column}" = ?`).join(', ')} WHERE rowid = ?`)
    .run(...columns.map((column) => was[column] ?? null), row)
  // A view of the table's name may lie over it.
  for (const { sql } of keepers) database.exec(sql.replace('CREATE TRIGGER ', 'CREATE TRIGGER main.'))
}

const digestOf = (database: Database, table: string, row: PastRow) =>
  digestOfRow(
    table,
    columnsOf(database, table).map((column) => row[column] ?? null),
  )
