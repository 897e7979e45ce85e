import Database from 'better-sqlite3'
import { defineRowDigest } from './digests/digest-of-row'

/**
 * Opens the file, or a database given as bytes, with the binding the host names: the packaged runtime brings its own compiled one.
 * What is written through it gets its digest from the tables' own triggers.
 */
export function connect(file: string | Buffer, options: Database.Options = {}): Database.Database {
  const nativeBinding = process.env.GOUFUTONG_NATIVE_BINDING
  const database = new Database(file, { ...options, ...(nativeBinding ? { nativeBinding } : {}) })
  defineRowDigest(database)
  return database
}
