import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { syncNow } from '../fs/sync-now'
import { connect } from './connection'
import { applicationId, type Migration, type MigrationProgress } from './migration'
import { StoreProblem } from './store-errors'

/** Brings a new file up to date, at once. */
export function migrate(database: Database, migrations: readonly Migration[]): void {
  for (const _ of steps(database, pendingOf(database, migrations)));
}

/**
 * Brings the file up to date, letting the program go on between the parts of a long step, and telling how far it is. Left off
 * by the signal it throws its reason, and the step under way has not been.
 */
export async function migrateInParts(
  database: Database,
  migrations: readonly Migration[],
  { signal, onProgress }: MigrationWork = {},
): Promise<void> {
  const pending = pendingOf(database, migrations)
  for (const { load } of pending) await load?.()
  for (const progress of steps(database, pending)) {
    onProgress?.(progress)
    await new Promise((resolve) => setImmediate(resolve))
    signal?.throwIfAborted()
  }
}

/** Whether there is anything to do. */
export const isBehind = (database: Database, migrations: readonly Migration[]) =>
  pendingOf(database, migrations).length > 0

export interface MigrationWork {
  signal?: AbortSignal
  onProgress?: (progress: MigrationProgress) => void
}

/** Those that made the file what it is. */
export function appliedIn(database: Database, migrations: readonly Migration[]): Migration[] {
  const from = versionOf(database)
  return migrations.filter((one) => one.version <= from && !one.isMissingIn?.(database))
}

function pendingOf(database: Database, migrations: readonly Migration[]): Migration[] {
  const applied = new Set(appliedIn(database, migrations))
  return migrations.filter((one) => !applied.has(one))
}

/**
 * One transaction per migration: one that fails, is killed or left off leaves nothing behind. A file that holds data is copied
 * first, and the copy checked. Runs before Kysely sees the database.
 */
function* steps(database: Database, pending: readonly Migration[]): Generator<MigrationProgress> {
  const from = versionOf(database)
  if (pending.length === 0) return
  // A copy in memory is none that could be lost.
  if (from > 0 && !database.memory) {
    yield { done: 0, total: 1 }
    keepCopy(database, from)
  }
  // Rebuilding a table others point to needs them off; the driver turns them on by itself. Checked below instead.
  database.pragma('foreign_keys = OFF')
  const inAll = progressOver(pending.filter(({ fill }) => fill !== undefined).length)
  for (const migration of pending) {
    database.exec('BEGIN IMMEDIATE')
    try {
      migration.up(database)
      if (migration.fill) yield* inAll(migration.fill(database))
      const broken = database.pragma('foreign_key_check') as unknown[]
      if (broken.length > 0) throw new Error(`migration ${migration.version} breaks ${broken.length} references`)
      database.pragma(`application_id = ${applicationId}`)
      database.pragma(`user_version = ${Math.max(from, migration.version)}`)
      database.exec('COMMIT')
    } finally {
      if (database.inTransaction) database.exec('ROLLBACK')
    }
  }
}

/** One progress over all fills, each an equal part of it: it never goes back. In rows of the first that has any. */
function progressOver(fills: number) {
  let [behind, rows] = [0, 0]
  return function* (fill: Iterable<MigrationProgress>): Generator<MigrationProgress> {
    for (const { done, total } of fill) {
      rows ||= total
      yield { done: Math.floor((behind + done / total) * rows), total: fills * rows }
    }
    behind += 1
  }
}

export function versionOf(database: Database): number {
  return database.pragma('user_version', { simple: true }) as number
}

/** backups/county-v30.sqlite: the state before the change of version; under its name only when it has been read back. BACKUP_NOT_SOUND. */
function keepCopy(database: Database, version: number): void {
  const folder = join(dirname(database.name), 'backups')
  mkdirSync(folder, { recursive: true })
  syncNow(dirname(folder))
  const kept = join(folder, `${basename(database.name, '.sqlite')}-v${version}.sqlite`)
  const part = `${kept}.part`
  const sweep = () => {
    for (const path of [part, `${part}-journal`]) rmSync(path, { force: true })
  }
  sweep()
  try {
    database.prepare('VACUUM INTO ?').run(part)
    readBack(part, version)
    syncNow(part)
    renameSync(part, kept)
    syncNow(folder)
  } catch (error) {
    sweep()
    throw error
  }
}

function readBack(part: string, version: number): void {
  const copy = connect(part, { readonly: true })
  try {
    const verdict = copy.pragma('integrity_check', { simple: true })
    if (verdict !== 'ok' || versionOf(copy) !== version)
      throw new StoreProblem({ code: 'BACKUP_NOT_SOUND', params: { detail: '升级前留存的副本读不通' } })
  } finally {
    copy.close()
  }
}
