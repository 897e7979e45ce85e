import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Kysely } from 'kysely'
import { fail, ok, type Result } from '#shared/result'
import { fsError } from '../fs/fs-errors'
import { makeFolder } from '../fs/make-folder'
import { syncNow } from '../fs/sync-now'
import { blankCounty } from './blank-county'
import { connect } from './connection'
import { lockCounty } from './county-lock'
import { databaseName } from './database-name'
import type { SoundRows } from './digests/sound-rows'
import { GuardedSqliteDialect } from './guarded-dialect'
import { defineFileStanding } from './household-traces'
import type { MigrationWork } from './migrate'
import { migrations as allMigrations } from './migrations/all'
import { applyPragmas, openDatabase } from './open-database'
import { openingError } from './opening-error'
import type { Executor, Schema } from './schema'
import { isAnythingThere } from './sound/inspect-file'
import { endSession, type SessionMarks } from './sound/session-mark'
import { takeAwayEmptyOnes, wrongSortProblem } from './sound/wrong-sort'
import { storeError } from './store-errors'

/** One open county: its folder, its database, and the lock that keeps other processes out. */
export interface CountyStore {
  folder: string
  /** To be looked at alone: nothing is written. */
  readOnly: boolean
  /** The folder and the very file in it: a copy has another place. */
  place: string
  db: Executor
  /** Keeps `db` from rows that are not as they were written. */
  sound: SoundRows
  marks: SessionMarks
  /** Whether the file that is open still lies where it was opened. */
  isInPlace(): boolean
  close(): Promise<void>
}

/**
 * Opens the county in `folder`. COUNTY_NOT_FOUND, PATH_TOO_LONG, COUNTY_WRONG_SORT, COUNTY_LOCKED, LOCK_DAMAGED, DB_READONLY,
 * CANCELLED and all that `inspectFile` says; the file is not touched before these are ruled out.
 */
export async function openCountyStore(
  folder: string,
  migrations = allMigrations,
  work: MigrationWork = {},
): Promise<Result<CountyStore>> {
  const file = join(folder, databaseName)
  if (isTooLong(file)) return fail('PATH_TOO_LONG', { path: folder })
  if (!isAnythingThere(file)) return fail('COUNTY_NOT_FOUND', { path: folder })
  takeAwayEmptyOnes(folder)
  const odd = wrongSortProblem(folder)
  if (odd) return { ok: false, error: odd }
  const lock = lockCounty(folder)
  if (!lock.ok) return lock
  try {
    const { database, marks, sound } = await openDatabase(file, migrations, work)
    defineFileStanding(database)
    const db = new Kysely<Schema>({ dialect: new GuardedSqliteDialect({ database, sound }) })
    const place = placeOf(file)
    const close = async () => {
      try {
        await sound.close()
        if (placeOf(file) === place) endSession(database)
        else database.close()
      } finally {
        lock.value.release()
      }
    }
    return ok({
      folder,
      readOnly: false,
      place: placeIn(folder, file),
      db,
      sound,
      marks,
      close,
      isInPlace: () => placeOf(file) === place,
    })
  } catch (error) {
    lock.value.undo()
    if (work.signal?.aborted) return fail('CANCELLED')
    const problem = openingError(error, folder)
    if (!problem) throw error
    return fail(problem.code, problem.params)
  }
}

/** The very file on the disk, whatever its name: a folder that is renamed or a stick that is pulled changes it. */
export function placeOf(file: string): string | null {
  try {
    const { dev, ino } = statSync(file, { bigint: true })
    return `${dev} ${ino}`
  } catch {
    return null
  }
}

/** Without the disk's number, which a restart may change. */
export const placeIn = (folder: string, file: string) => `${resolve(folder)} ${placeOf(file)?.split(' ')[1] ?? ''}`

/** The deepest that the program lays into a county: on Windows a stored file of its backups, for SQLite the copy of one. */
const deepestInside =
  process.platform === 'win32'
    ? join('备份', 'evidence', '00', '0'.repeat(64))
    : join('备份', '.goufutong-00000000-0000000000-000000000000.part')

/** For a county that is to be kept there. */
export const isTooDeep = (folder: string) => isTooLong(join(folder, deepestInside))

/** SQLite takes 512 bytes with the names of its side files, Windows 260 characters. */
export function isTooLong(file: string): boolean {
  const longest = `${resolve(file)}-journal`
  return process.platform === 'win32' ? longest.length >= 260 : Buffer.byteLength(longest) > 511
}

/**
 * Makes a county in `folder`: written and filled beside its final name, so that a county is there whole or not at all.
 * COUNTY_EXISTS, PATH_TOO_LONG, FOLDER_READONLY, DISK_FULL.
 */
export async function createCountyStore(
  folder: string,
  fill: (db: Executor, place: string) => Promise<void>,
): Promise<Result<CountyStore>> {
  const file = join(folder, databaseName)
  if (isTooDeep(folder)) return fail('PATH_TOO_LONG', { path: folder })
  if (isAnythingThere(file)) return fail('COUNTY_EXISTS', { path: folder })
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
    if (isAnythingThere(file)) return fail('COUNTY_EXISTS', { path: folder })
    rmSync(part, { force: true })
    // A file keeps its number when it is renamed.
    await writeNewDatabase(part, (db) => fill(db, placeIn(folder, part)))
    putLogsAside(file)
    renameSync(part, file)
    syncNow(folder)
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

/** Nothing is lost with a file that is no county yet: its tables reach the disk with what fills them, at the end. */
async function writeNewDatabase(file: string, fill: (db: Executor) => Promise<void>): Promise<void> {
  const blank = blankCounty(allMigrations)
  try {
    blank.prepare('VACUUM INTO ?').run(file)
  } finally {
    blank.close()
  }
  const database = connect(file)
  try {
    applyPragmas(database)
    await fill(new Kysely<Schema>({ dialect: new GuardedSqliteDialect({ database }) }))
  } finally {
    database.close()
  }
}
