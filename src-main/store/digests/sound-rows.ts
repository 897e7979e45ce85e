import type { Database, Statement } from 'better-sqlite3'
import { type AlteredRow, alteredRows, findAltered } from './altered-rows'
import { type NamedRow, nameOfRow } from './name-of-row'
import { digestsOf, type PastRow, putBack } from './put-back'
import { whenAltered } from './undigested'

/**
 * Keeps every reader of an open county from rows that are not as they were written. All rows are held against their digests before
 * the first is read, and again when another program has written; what this program writes carries its own. Over a table with an
 * altered row a view of the same name is laid in this connection, which leaves the row out: no query can forget it. The row stays as
 * it lies in the file.
 */
export class SoundRows {
  readonly #database: Database
  /** Says another number when another program has written. */
  readonly #version: Statement
  #seen: unknown
  #covered = new Set<string>()
  /** What is not as it was written, of all that is looked at. */
  altered: readonly NamedRow[] = []

  constructor(database: Database) {
    this.#database = database
    this.#version = database.prepare('PRAGMA data_version').pluck()
    database.exec(`CREATE TEMP TABLE altered_rows
      ("table" TEXT NOT NULL, "row" INTEGER NOT NULL, PRIMARY KEY ("table", "row"))`)
  }

  /** All rows, letting the program go on in between. */
  async look(signal?: AbortSignal): Promise<void> {
    const seen = this.#version.get()
    const found: AlteredRow[] = []
    for (const { altered } of alteredRows(this.#database)) {
      found.push(...altered)
      await new Promise((resolve) => setImmediate(resolve))
      signal?.throwIfAborted()
    }
    this.#keep(found)
    this.#seen = seen
  }

  /** Before a question: another program may have written since, and then all of it is looked at once more. */
  refresh(): void {
    const seen = this.#version.get()
    if (seen === this.#seen || this.#database.inTransaction) return
    this.lookAgain()
    this.#seen = seen
  }

  lookAgain(): void {
    this.#keep(findAltered(this.#database))
  }

  digestsOf(row: AlteredRow): ReturnType<typeof digestsOf> {
    return digestsOf(this.#database, row)
  }

  /** In a transaction of whoever asks; what is left is known when all is looked at again. */
  putBack(row: AlteredRow, was: PastRow): void {
    putBack(this.#database, row, was)
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

  #keep(found: readonly AlteredRow[]): void {
    const database = this.#database
    for (const table of this.#covered) database.exec(`DROP VIEW temp."${table}"`)
    database.exec('DELETE FROM temp.altered_rows')
    for (const { table, row } of found.filter((one) => whenAltered(one.table) === 'again'))
      database.prepare(`DELETE FROM main."${table}" WHERE rowid = ?`).run(row)
    this.altered = found
      .filter(({ table }) => whenAltered(table) !== 'again')
      .map((row) => ({ ...row, ...nameOfRow(database, row) }))
    const note = database.prepare('INSERT INTO temp.altered_rows VALUES (@table, @row)')
    for (const { table, row } of this.altered) note.run({ table, row })
    this.#covered = new Set(found.map(({ table }) => table).filter((table) => whenAltered(table) === 'aside'))
    for (const table of this.#covered)
      database.exec(`CREATE TEMP VIEW "${table}" AS SELECT * FROM main."${table}"
        WHERE rowid NOT IN (SELECT "row" FROM temp.altered_rows WHERE "table" = '${table}')`)
  }
}

const writing = /^(\s*(?:insert(?:\s+or\s+\w+)?\s+into|update|delete\s+from))\s+"?(\w+)"?/i
