import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { defineRowDigest } from './digests/digest-of-row'
import { StoreProblem } from './store-errors'

/**
 * Opens the file, or a database given as bytes, with the binding the host names: the packaged runtime brings its own compiled one.
 * What is written through it gets its digest from the tables' own triggers.
 */
export function connect(file: string | Buffer, options: Database.Options = {}): Database.Database {
  const nativeBinding = process.env.GOUFUTONG_NATIVE_BINDING
  const database = opened(file, { ...options, ...(nativeBinding ? { nativeBinding } : {}) })
  defineRowDigest(database)
  return database
}

/** The driver asks for the folder by itself, and takes one that is gone or cannot be read for a fault of ours. */
function opened(file: string | Buffer, options: Database.Options): Database.Database {
  try {
    return new Database(file, options)
  } catch (error) {
    if (typeof file !== 'string' || !(error instanceof TypeError) || !/directory does not exist/.test(error.message))
      throw error
    throw new StoreProblem({ code: 'FOLDER_NOT_FOUND', params: { path: dirname(file) } })
  }
}
