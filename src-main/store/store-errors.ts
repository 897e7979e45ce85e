import Database from 'better-sqlite3'
import type { AppError } from '#shared/errors'
import { alteredMark } from './digests/altered-mark'

/** An expected failure inside the store, thrown to leave a transaction; `storeError` turns it back into a value. */
export class StoreProblem extends Error {
  readonly appError: AppError

  constructor(appError: AppError) {
    super(appError.code)
    this.appError = appError
  }
}

/** The one place where errors of the driver become errors of the app; null = not one of the store's: a bug. */
export function storeError(error: unknown, path: string): AppError | null {
  if (error instanceof StoreProblem) return error.appError
  if (isAltered(error)) return { code: 'ROW_ALTERED', params: {} }
  if (!isOfDriver(error)) return null
  return driverError(error.code, path)
}

export const isOfDriver = (error: unknown): error is InstanceType<typeof Database.SqliteError> =>
  error instanceof Database.SqliteError

/** Something that is not as it was written would have been written over. */
const isAltered = (error: unknown) => isOfDriver(error) && error.message === alteredMark

function driverError(code: string, path: string): AppError | null {
  const is = (...families: string[]) => families.some((family) => code === family || code.startsWith(`${family}_`))
  if (is('SQLITE_FULL')) return { code: 'DISK_FULL', params: { path } }
  if (is('SQLITE_NOTADB')) return { code: 'DB_CORRUPT', params: { detail: '文件头不是数据库' } }
  // What SQLite says of it names pages and trees, in English.
  if (is('SQLITE_CORRUPT')) return { code: 'DB_CORRUPT', params: { detail: '里面有的地方读不出来' } }
  if (is('SQLITE_READONLY')) return { code: 'DB_READONLY', params: { path } }
  if (is('SQLITE_CANTOPEN', 'SQLITE_PERM', 'SQLITE_AUTH')) return { code: 'DB_READONLY', params: { path } }
  if (is('SQLITE_BUSY', 'SQLITE_LOCKED')) return { code: 'COUNTY_LOCKED', params: { path } }
  if (is('SQLITE_IOERR')) return { code: 'DISK_FAILED', params: { path } }
  return null
}

/** A row that the tables do not take (an id there is already, a number twice): a bug, unless the rows came from outside. */
export function isRefusedRow(error: unknown): boolean {
  return isOfDriver(error) && error.code.startsWith('SQLITE_CONSTRAINT') && !isAltered(error)
}

/** The file is none of SQLite's. */
export function isNoDatabase(error: unknown): boolean {
  return isOfDriver(error) && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code)
}
