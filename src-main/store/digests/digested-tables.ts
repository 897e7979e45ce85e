import type { Database } from 'better-sqlite3'
import { undigested } from './undigested'

export interface DigestedTable {
  name: string
  /** All but the digest itself, in the order the digest is of. */
  columns: string[]
}

export const digestColumn = 'digest'

/** Those of the file, by name; none in a county of before. */
export const digestedTables = (database: Database): DigestedTable[] =>
  ownTables(database)
    .map((name) => tableOf(database, name))
    .filter(({ hasDigest }) => hasDigest)
    .map(({ name, columns }) => ({ name, columns }))

/** One of them; null = it carries none. */
export function digestedTable(database: Database, name: string): DigestedTable | null {
  const { hasDigest, columns } = tableOf(database, name)
  return hasDigest ? { name, columns } : null
}

/** Those that have to carry one. */
export const tablesToDigest = (database: Database): DigestedTable[] =>
  ownTables(database)
    .filter((name) => !(name in undigested))
    .map((name) => tableOf(database, name))

function tableOf(database: Database, name: string): DigestedTable & { hasDigest: boolean } {
  const all = database.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(name) as string[]
  return { name, columns: all.filter((column) => column !== digestColumn), hasDigest: all.includes(digestColumn) }
}

/** Without SQLite's own, and without those that a virtual table keeps. */
const ownTables = (database: Database) =>
  database
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all() as string[]

/** The digest in SQL, of the row itself or of what stands before its columns. */
export const digestInSql = ({ name, columns }: DigestedTable, row = '') =>
  `row_digest('${name}', ${columns.map((column) => `${row}"${column}"`).join(', ')})`
