import type { Database } from 'better-sqlite3'
import { keepDigests, setDigests } from '../digests/digest-triggers'
import { digestColumn, digestedTables, tablesToDigest } from '../digests/digested-tables'
import type { Migration } from '../migration'

/**
 * Each row carries a digest of its table and all its values, set by triggers (digests/digest-triggers.ts) with every write: a bit
 * that the disk has turned is no longer taken for what was written. What a table refuses to have altered is named column by
 * column, so that the digest can follow on the write.
 */
export const rowDigests: Migration = {
  version: 450,
  up: (database) => {
    const tables = tablesToDigest(database)
    nameWhatIsKept(database, new Map(tables.map(({ name, columns }) => [name, columns])))
    for (const table of tables) {
      database.exec(`ALTER TABLE ${table.name} ADD COLUMN ${digestColumn} TEXT`)
      keepDigests(database, table)
    }
  },
  fill: (database) => setDigests(database, digestedTables(database)),
}

/** `UPDATE ON` a table means the columns it has just now. */
function nameWhatIsKept(database: Database, columnsOf: ReadonlyMap<string, string[]>): void {
  const triggers = database
    .prepare(`SELECT name, tbl_name AS "table", sql FROM sqlite_schema WHERE type = 'trigger'`)
    .all() as { name: string; table: string; sql: string }[]
  for (const { name, table, sql } of triggers) {
    const named = sql.replace(/\bUPDATE\s+ON\b/, `UPDATE OF ${columnsOf.get(table)?.join(', ')} ON`)
    if (named === sql || !columnsOf.has(table)) continue
    database.exec(`DROP TRIGGER ${name}`)
    database.exec(named)
  }
}
