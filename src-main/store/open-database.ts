import { statSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { connect } from './connection'
import { LooksHere } from './digests/looks-here'
import { SoundRows } from './digests/sound-rows'
import { LooksBeside } from './looks-beside'
import { isBehind, type MigrationWork, migrateInParts } from './migrate'
import type { Migration } from './migration'
import { migrations as allMigrations } from './migrations/all'
import { inspectFile } from './sound/inspect-file'
import { makeIndexesAgain } from './sound/pages-check'
import { beginSession, endSession, type SessionMarks } from './sound/session-mark'

export interface OpenedDatabase {
  database: Database
  marks: SessionMarks
  sound: SoundRows
}

/** What is smaller has been looked at before a thread would have begun. */
const largeBytes = 16 * 1024 ** 2

/**
 * Opens what `inspectFile` has found sound. A small county is looked at whole before it is open; of a large one pages and tables alone
 * are, in a thread, and the rows of each table before their first reader.
 */
export async function openDatabase(
  file: string,
  migrations: readonly Migration[],
  work: MigrationWork,
): Promise<OpenedDatabase> {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  const isLarge = size >= largeBytes && migrations === allMigrations
  return isLarge ? openLarge(file, work) : openSmall(file, migrations, work)
}

function openSmall(file: string, migrations: readonly Migration[], work: MigrationWork): Promise<OpenedDatabase> {
  const { indexes } = inspectFile(file, migrations)
  return openInspected(file, migrations, work, async (database) => {
    if (indexes === 'to-make-again') makeIndexesAgain(database)
    const sound = new SoundRows(database, new LooksHere(database))
    await sound.whole()
    return sound
  })
}

async function openLarge(file: string, work: MigrationWork): Promise<OpenedDatabase> {
  const beside = new LooksBeside(file)
  try {
    await beside.inspect()
    work.signal?.throwIfAborted()
    return await openInspected(file, allMigrations, work, async (database) => new SoundRows(database, beside))
  } catch (error) {
    await beside.rest()
    throw error
  }
}

async function openInspected(
  file: string,
  migrations: readonly Migration[],
  work: MigrationWork,
  soundOf: (database: Database) => Promise<SoundRows>,
): Promise<OpenedDatabase> {
  const database = connect(file, { fileMustExist: true, timeout: 2000 })
  try {
    // Marked before as well: what a migration that is killed leaves in the log is then known for the file's own.
    const early = isBehind(database, migrations) ? beginSession(database) : null
    await migrateInParts(database, migrations, work)
    applyPragmas(database)
    const marks = beginSession(database)
    const sound = await soundOf(database)
    return { database, marks: { ...marks, before: (early ?? marks).before }, sound }
  } catch (error) {
    endSession(database)
    throw error
  }
}

export function applyPragmas(database: Database): void {
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  // What was replaced is overwritten: a number in plain must not lie on in a page nobody reads.
  database.pragma('secure_delete = ON')
}
