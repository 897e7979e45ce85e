import Database from 'better-sqlite3'

/** Opens the file, or a database given as bytes, with the binding the host names: the packaged runtime brings its own compiled one. */
export function connect(file: string | Buffer, options: Database.Options = {}): Database.Database {
  const nativeBinding = process.env.GOUFUTONG_NATIVE_BINDING
  return new Database(file, { ...options, ...(nativeBinding ? { nativeBinding } : {}) })
}
