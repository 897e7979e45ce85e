import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { fail, ok, type Result } from '#shared/result'
import { connect } from './connection'
import { lockCounty } from './county-lock'
import { databaseName } from './database-name'
import { LooksHere } from './digests/looks-here'
import { SoundRows } from './digests/sound-rows'
import { GuardedSqliteDialect } from './guarded-dialect'
import { defineFileStanding } from './household-traces'
import { type MigrationWork, migrateInParts } from './migrate'
import { migrations } from './migrations/all'
import { type CountyStore, placeIn, placeOf } from './open'
import { openingError } from './opening-error'
import type { Schema } from './schema'
import { inMemory, withReadableLog } from './sound/file-and-log'
import { inspectBytes, isAnythingThere, refuseOddFiles } from './sound/inspect-file'
import { makeIndexesAgain } from './sound/pages-check'

/**
 * Opens the county to be looked at: its file and log are read into memory, judged there as at any opening, and that copy is what
 * the screens see. Nothing on the disk is touched, so that it does from a disk that takes nothing, or while another program has
 * the county open; a log that is missing or another's counts for nothing. What the program notes for itself goes with the copy.
 */
export async function openCountyToRead(folder: string, work: MigrationWork = {}): Promise<Result<CountyStore>> {
  const file = join(folder, databaseName)
  if (!isAnythingThere(file)) return fail('COUNTY_NOT_FOUND', { path: folder })
  try {
    refuseOddFiles(file)
    const copy = await readInMemory(bytesNow(folder, file), file, work)
    const place = placeOf(file)
    return ok({
      folder,
      readOnly: true,
      place: placeIn(folder, file),
      ...copy,
      marks: { before: null, now: '' },
      isInPlace: () => placeOf(file) === place,
    })
  } catch (error) {
    if (work.signal?.aborted) return fail('CANCELLED')
    const problem = openingError(error, folder)
    if (!problem) throw error
    return fail(problem.code, problem.params)
  }
}

/** Bytes of a database of ours, judged and brought up to date in memory. Throws as an opening does; `file` = what errors call it. */
export async function readInMemory(
  bytes: Buffer,
  file: string,
  work: MigrationWork,
): Promise<Pick<CountyStore, 'db' | 'sound' | 'close'>> {
  const { indexes } = inspectBytes(bytes, file, migrations)
  const database = inMemory(bytes)
  await migrateInParts(database, migrations, work)
  database.pragma('foreign_keys = ON')
  if (indexes === 'to-make-again') makeIndexesAgain(database)
  defineFileStanding(database)
  const sound = new SoundRows(database, new LooksHere(database))
  await sound.whole()
  work.signal?.throwIfAborted()
  return {
    db: new Kysely<Schema>({ dialect: new GuardedSqliteDialect({ database, sound }) }),
    sound,
    close: async () => {
      await sound.close()
      database.close()
    },
  }
}

/** One state of it: whoever has it open may be folding the log into the file just now. */
function bytesNow(folder: string, file: string): Buffer {
  const lock = lockCounty(folder)
  if (!lock.ok && lock.error.code === 'COUNTY_LOCKED' && existsSync(`${file}-shm`)) return stateOfOpenFile(file)
  try {
    return withReadableLog(file, readFileSync(file))
  } finally {
    if (lock.ok) lock.value.undo()
  }
}

function stateOfOpenFile(file: string): Buffer {
  const beside = connect(file, { readonly: true, fileMustExist: true, timeout: 5000 })
  try {
    return beside.serialize()
  } finally {
    beside.close()
  }
}
