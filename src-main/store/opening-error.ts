import { join } from 'node:path'
import type { AppError } from '#shared/errors'
import { fsError, isErrno } from '../fs/fs-errors'
import { databaseName } from './database-name'
import { storeError } from './store-errors'

/** An error of the driver, or of reading the file before the driver sees it. */
export function openingError(error: unknown, folder: string): AppError | null {
  const problem = storeError(error, folder)
  if (problem || !isErrno(error)) return problem
  return fsError(error, join(folder, databaseName), 'read')
}
