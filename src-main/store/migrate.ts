import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { connect } from './connection'
import { applicationId, type Migration } from './migration'

/**
 * Brings the file up to date, one transaction per step: a step that fails leaves nothing behind. A file that holds data
 * is copied first, and the copy checked. Runs before Kysely sees the database.
 */
export function migrate(database: Database, migrations: readonly Migration[]): void {
  const from = versionOf(database)
  const pending = migrations.filter(({ version }) => version > from)
  if (pending.length === 0) return
  if (from > 0) keepCopy(database, from)
  // Rebuilding a table others point to needs them off; the driver turns them on by itself. Checked below instead.
  database.pragma('foreign_keys = OFF')
  for (const migration of pending) {
    database.exec('BEGIN IMMEDIATE')
    try {
      migration.up(database)
      const broken = database.pragma('foreign_key_check') as unknown[]
      if (broken.length > 0) throw new Error(`migration ${migration.version} breaks ${broken.length} references`)
      database.pragma(`application_id = ${applicationId}`)
      database.pragma(`user_version = ${migration.version}`)
      database.exec('COMMIT')
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK')
      throw error
    }
  }
}

export function versionOf(database: Database): number {
  return database.pragma('user_version', { simple: true }) as number
}

/** backups/county-v30.sqlite: the state before the change of version; under its name only when it has been read back. */
function keepCopy(database: Database, version: number): void {
  const folder = join(dirname(database.name), 'backups')
  mkdirSync(folder, { recursive: true })
  const kept = join(folder, `${basename(database.name, '.sqlite')}-v${version}.sqlite`)
  const part = `${kept}.part`
  rmSync(part, { force: true })
  database.prepare('VACUUM INTO ?').run(part)
  const copy = connect(part, { readonly: true })
  try {
    const verdict = copy.pragma('integrity_check', { simple: true })
    if (verdict !== 'ok' || versionOf(copy) !== version)
      throw new Error(`the copy before migration is not good: ${verdict}`)
  } finally {
    copy.close()
  }
  renameSync(part, kept)
}
