import type { Database } from 'better-sqlite3'
import { connect } from './connection'
import { migrate } from './migrate'
import type { Migration } from './migration'

/** Tables without a row, as the migrations make them. The same ones make the same: they run once in a process, not for every county that is made or opened. */
const made: { by: readonly Migration[]; bytes: Buffer }[] = []

/** A database in memory with the tables that the migrations make of an empty file; whoever asks for it closes it. */
export function blankCounty(migrations: readonly Migration[]): Database {
  const known = made.find(({ by }) => by.length === migrations.length && by.every((one, at) => one === migrations[at]))
  if (known) return connect(known.bytes)
  const database = connect(':memory:')
  migrate(database, migrations)
  made.push({ by: migrations, bytes: database.serialize() })
  return database
}
