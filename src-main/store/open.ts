import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { Kysely } from 'kysely'
import { fail, ok, type Result } from '#shared/result'
import { fsError } from '../fs/fs-errors'
import { makeFolder } from '../fs/make-folder'
import { connect } from './connection'
import { lockCounty } from './county-lock'
import { GuardedSqliteDialect } from './guarded-dialect'
import { migrate, versionOf } from './migrate'
import { applicationId, type Migration } from './migration'
import { migrations as allMigrations } from './migrations/all'
import type { Executor, Schema } from './schema'
import { StoreProblem, storeError } from './store-errors'

export const databaseName = 'county.sqlite'

/** One open county: its folder, its database, and the lock that keeps other processes out. */
export interface CountyStore {
  folder: string
  db: Executor
  close(): void
}

/**
 * Opens the county in `folder`. COUNTY_NOT_FOUND, COUNTY_LOCKED, DB_NOT_OURS, DB_FROM_FUTURE, DB_CORRUPT, DB_READONLY;
 * the file is not touched before these are ruled out.
 */
export function openCountyStore(folder: string, migrations = allMigrations): Result<CountyStore> {
  const file = join(folder, databaseName)
  if (!existsSync(file)) return fail('COUNTY_NOT_FOUND', { path: folder })
  const lock = lockCounty(folder)
  if (!lock.ok) return lock
  try {
    const database = openDatabase(file, migrations)
    const db = new Kysely<Schema>({ dialect: new GuardedSqliteDialect({ database }) })
    const close = () => {
      database.close()
      lock.value.release()
    }
    return ok({ folder, db, close })
  } catch (error) {
    lock.value.release()
    const problem = storeError(error, folder)
    if (!problem) throw error
    return fail(problem.code, problem.params)
  }
}

/**
 * Makes a county in `folder`: written and filled beside its final name, so that a county is there whole or not at all.
 * COUNTY_EXISTS, FOLDER_READONLY, DISK_FULL.
 */
export async function createCountyStore(
  folder: string,
  fill: (db: Executor) => Promise<void>,
): Promise<Result<CountyStore>> {
  const file = join(folder, databaseName)
  if (existsSync(file)) return fail('COUNTY_EXISTS', { path: folder })
  try {
    await makeFolder(join(folder, 'evidence'))
  } catch (error) {
    return { ok: false, error: fsError(error, folder) }
  }
  const lock = lockCounty(folder)
  if (!lock.ok) return lock
  const part = `${file}.new`
  try {
    // Looked at again under the lock: another process may have been quicker.
    if (existsSync(file)) return fail('COUNTY_EXISTS', { path: folder })
    rmSync(part, { force: true })
    await writeNewDatabase(part, fill)
    putLogsAside(file)
    renameSync(part, file)
  } catch (error) {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(part + suffix, { force: true })
    const problem = storeError(error, folder)
    if (!problem) throw error
    return fail(problem.code, problem.params)
  } finally {
    lock.value.release()
  }
  return openCountyStore(folder)
}

/** SQLite would read the log of a vanished database into the new one; kept, as it may hold what the clerk looks for. */
function putLogsAside(file: string): void {
  for (const suffix of ['-wal', '-journal']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, `${file}${suffix}.old`)
  }
  rmSync(`${file}-shm`, { force: true })
}

async function writeNewDatabase(file: string, fill: (db: Executor) => Promise<void>): Promise<void> {
  const database = connect(file)
  try {
    migrate(database, allMigrations)
    applyPragmas(database)
    await fill(new Kysely<Schema>({ dialect: new GuardedSqliteDialect({ database }) }))
  } finally {
    database.close()
  }
}

function openDatabase(file: string, migrations: readonly Migration[]): Database {
  const database = connect(file, { fileMustExist: true, timeout: 2000 })
  try {
    refuseForeign(database, migrations)
    const verdict = database.pragma('quick_check', { simple: true })
    if (verdict !== 'ok') throw new StoreProblem({ code: 'DB_CORRUPT', params: { detail: String(verdict) } })
    migrate(database, migrations)
    applyPragmas(database)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function refuseForeign(database: Database, migrations: readonly Migration[]): void {
  const mark = database.pragma('application_id', { simple: true })
  const version = versionOf(database)
  if (mark !== applicationId) {
    const empty = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0
    // An empty file under our name is what a broken copy leaves; anything else belongs to another program.
    if (empty) throw new StoreProblem({ code: 'DB_CORRUPT', params: { detail: '文件是空的' } })
    throw new StoreProblem({ code: 'DB_NOT_OURS', params: { path: database.name } })
  }
  const newest = migrations.at(-1)?.version ?? 0
  if (version > newest) throw new StoreProblem({ code: 'DB_FROM_FUTURE', params: {} })
}

function applyPragmas(database: Database): void {
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('trusted_schema = OFF')
}
