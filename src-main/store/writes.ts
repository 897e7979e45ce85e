import { sql } from 'kysely'
import type { Executor } from './schema'

/** Of each open file: rows that say nothing new, such as what is found of the others. */
const derived = new WeakMap<object, number>()

/** Grows with every row that says something new in the open file, written by this program or by another that has come in between. */
export async function writesSoFar(db: Executor): Promise<string> {
  const own = await rowsWritten(db)
  const others = await sql<{ data_version: number }>`PRAGMA data_version`.execute(db)
  return `${own - (derived.get(db) ?? 0)} ${others.rows[0]?.data_version}`
}

/** What `write` puts into the file in its transaction can be made again from the other rows: nobody need read those anew. */
export async function writeDerived<T>(db: Executor, tx: Executor, write: () => Promise<T>): Promise<T> {
  const before = await rowsWritten(tx)
  const done = await write()
  // What the full text keeps back until the commit is written now, and counted.
  await sql`SAVEPOINT derived`.execute(tx)
  await sql`RELEASE derived`.execute(tx)
  derived.set(db, (derived.get(db) ?? 0) + (await rowsWritten(tx)) - before)
  return done
}

async function rowsWritten(db: Executor): Promise<number> {
  const { rows } = await sql<{ rows: number }>`SELECT total_changes() AS rows`.execute(db)
  return rows[0]?.rows ?? 0
}
