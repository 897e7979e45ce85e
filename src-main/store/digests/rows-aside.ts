import type { Database } from 'better-sqlite3'
import { type NamedRow, nameOfRow } from './name-of-row'
import { whenAltered } from './undigested'

/**
 * Rows that are not as they were written. Over a table that has one a view of the same name is laid in this connection, which leaves
 * it out: no query can forget it. The row stays as it lies in the file.
 */
export class RowsAside {
  readonly #database: Database
  readonly #covered = new Set<string>()
  rows: readonly NamedRow[] = []

  constructor(database: Database) {
    this.#database = database
    database.exec(`CREATE TEMP TABLE altered_rows
      ("table" TEXT NOT NULL, "row" INTEGER NOT NULL, PRIMARY KEY ("table", "row"))`)
  }

  /** All that there are of the table; outside a transaction, with which a view would go. */
  keep(table: string, altered: readonly number[]): void {
    const database = this.#database
    const before = this.rows.filter((one) => one.table === table)
    if (before.length === 0 && altered.length === 0) return
    if (this.#covered.delete(table)) database.exec(`DROP VIEW temp."${table}"`)
    database.prepare('DELETE FROM temp.altered_rows WHERE "table" = ?').run(table)
    if (whenAltered(table) === 'again') this.#takeOut(table, altered)
    else this.#tell(table, altered)
  }

  #tell(table: string, altered: readonly number[]): void {
    const named = altered.map((row) => ({ table, row, ...nameOfRow(this.#database, { table, row }) }))
    this.rows = [...this.rows.filter((one) => one.table !== table), ...named]
    if (whenAltered(table) !== 'aside' || altered.length === 0) return
    const note = this.#database.prepare('INSERT INTO temp.altered_rows VALUES (?, ?)')
    for (const row of altered) note.run(table, row)
    this.#cover(table)
  }

  #takeOut(table: string, altered: readonly number[]): void {
    for (const row of altered) this.#database.prepare(`DELETE FROM main."${table}" WHERE rowid = ?`).run(row)
  }

  #cover(table: string): void {
    this.#covered.add(table)
    this.#database.exec(`CREATE TEMP VIEW "${table}" AS SELECT * FROM main."${table}"
      WHERE rowid NOT IN (SELECT "row" FROM temp.altered_rows WHERE "table" = '${table}')`)
  }

  /** The statement as it reaches the very table where a view lies over it: only writing and making its triggers does. */
  past(statement: string): string {
    if (this.#covered.size === 0) return statement
    return statement
      .replace(/^\s*create trigger\s+/i, '$&main.')
      .replace(writing, (whole, verb: string, table: string) =>
        this.#covered.has(table) ? `${verb} main."${table}"` : whole,
      )
  }
}

const writing = /^(\s*(?:insert(?:\s+or\s+\w+)?\s+into|update|delete\s+from))\s+"?(\w+)"?/i
