import type { Database } from 'better-sqlite3'
import type { MigrationProgress } from '../migration'
import { alteredMark } from './altered-mark'
import { type DigestedTable, digestColumn, digestInSql } from './digested-tables'
import { whenAltered } from './undigested'

/**
 * The triggers by which the rows of a table get their digest with every write, whoever writes, and by which none that was altered
 * is written over. A migration that adds a column calls this again.
 */
export function keepDigests(database: Database, table: DigestedTable): void {
  const { name, columns } = table
  const listed = columns.map((column) => `"${column}"`).join(', ')
  const set = `UPDATE ${name} SET ${digestColumn} = ${digestInSql(table)} WHERE rowid = NEW.rowid;`
  const refused = `WHEN OLD.${digestColumn} IS NOT ${digestInSql(table, 'OLD.')}
    BEGIN SELECT RAISE (ABORT, '${alteredMark}'); END`
  for (const which of ['made', 'written', 'stays', 'leaves'])
    database.exec(`DROP TRIGGER IF EXISTS ${name}_digest_${which}`)
  database.exec(`CREATE TRIGGER ${name}_digest_made AFTER INSERT ON ${name} BEGIN ${set} END;
    CREATE TRIGGER ${name}_digest_written AFTER UPDATE OF ${listed} ON ${name} BEGIN ${set} END;`)
  const may = whenAltered(name)
  if (may === 'aside' || may === 'needed')
    database.exec(`CREATE TRIGGER ${name}_digest_stays BEFORE UPDATE OF ${listed} ON ${name} ${refused};
      CREATE TRIGGER ${name}_digest_leaves BEFORE DELETE ON ${name} ${refused};`)
}

const atOnce = 1000

/** Gives the rows that are there their digest, telling after some how many have it. */
export function* setDigests(database: Database, tables: readonly DigestedTable[]): Generator<MigrationProgress> {
  const total = tables.reduce((sum, { name }) => sum + countOf(database, name), 0)
  let [done, told] = [0, 0]
  for (const table of tables) {
    for (const rows of setIn(database, table)) {
      done += rows
      if (done - told < atOnce && done < total) continue
      told = done
      yield { done, total }
    }
  }
}

function* setIn(database: Database, table: DigestedTable): Generator<number> {
  const next = database
    .prepare(`SELECT max(rowid) FROM (SELECT rowid FROM ${table.name} WHERE rowid > ? ORDER BY rowid LIMIT ${atOnce})`)
    .pluck()
  const set = database.prepare(
    `UPDATE ${table.name} SET ${digestColumn} = ${digestInSql(table)} WHERE rowid > ? AND rowid <= ?`,
  )
  let from = Number.MIN_SAFE_INTEGER
  for (let to = next.get(from) as number | null; to !== null; to = next.get(from) as number | null) {
    yield set.run(from, to).changes
    from = to
  }
}

const countOf = (database: Database, name: string) =>
  database.prepare(`SELECT count(*) FROM ${name}`).pluck().get() as number
