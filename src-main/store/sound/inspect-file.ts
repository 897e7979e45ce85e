import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { connect } from '../connection'
import { versionOf } from '../migrate'
import { applicationId, type Migration } from '../migration'
import { isOfDriver, StoreProblem } from '../store-errors'
import { checkBodies } from './bodies-check'
import { checkPathsInside } from './paths-inside'
import { checkSchema } from './schema-check'
import { logIsOwn, needsLog } from './session-mark'
import { overlayWal } from './wal-overlay'

/**
 * Says what is wrong with a county's database before anything opens it for writing: file and log are read into memory,
 * put together there and judged there, so that nothing on the disk is touched, whatever is found. Throws `StoreProblem`:
 * DB_CORRUPT, DB_NOT_OURS, DB_FROM_FUTURE, DB_VERSION_ODD, DB_SCHEMA_ALTERED, DB_SCHEMA_FOREIGN, DB_LOG_FOREIGN,
 * DB_LOG_MISSING, DB_IS_LINK, DB_PATH_OUTSIDE.
 */
export function inspectFile(file: string, migrations: readonly Migration[]): void {
  refuseLinks(file)
  const main = readFileSync(file)
  if (main.length === 0) throw corrupt('文件是空的')
  if (main.length < 512 || main.toString('latin1', 0, 15) !== 'SQLite format 3') throw corrupt('文件头不是数据库')
  const whole = withLog(file, main)
  const database = inMemory(whole)
  try {
    refuseForeign(database, migrations, file)
    const verdict = database.pragma('quick_check', { simple: true })
    if (verdict !== 'ok') throw corrupt(String(verdict))
    checkSchema(database, versionOf(database), migrations)
    checkPathsInside(database)
    if (versionOf(database) === newestOf(migrations)) checkBodies(database)
    if (database.prepare('SELECT count(*) FROM county_profile').pluck().get() === 0) throw corrupt('没有单位信息')
  } finally {
    database.close()
  }
}

const newestOf = (migrations: readonly Migration[]) => migrations.at(-1)?.version ?? 0

/** SQLite would follow a link and keep its log beside the file it leads to, which nobody has looked at: DB_IS_LINK. */
function refuseLinks(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) {
    const path = `${file}${suffix}`
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink())
      throw new StoreProblem({ code: 'DB_IS_LINK', params: { path } })
  }
}

const corrupt = (detail: string) => new StoreProblem({ code: 'DB_CORRUPT', params: { detail } })

/** The database with what its log holds; a log that is not its own is refused. */
function withLog(file: string, main: Buffer): Buffer {
  for (const suffix of ['-wal', '-journal']) {
    const log = `${file}${suffix}`
    if (!existsSync(log) || statSync(log).size === 0) continue
    const foreign = new StoreProblem({ code: 'DB_LOG_FOREIGN', params: { path: log } })
    // Ours keeps a write-ahead log alone: a rollback journal is of another program or another file.
    const whole = suffix === '-wal' ? overlayWal(main, readFileSync(log)) : null
    if (!whole || !ownLog(file, main)) throw foreign
    return whole
  }
  if (!existsSync(`${file}-wal`) && isMarkedOpen(file, main))
    throw new StoreProblem({ code: 'DB_LOG_MISSING', params: { path: `${file}-wal` } })
  return main
}

/** Not a database at all is said elsewhere. */
function isMarkedOpen(file: string, main: Buffer): boolean {
  try {
    const alone = inMemory(main)
    try {
      return needsLog(file, alone)
    } finally {
      alone.close()
    }
  } catch (error) {
    if (!isOfDriver(error)) throw error
    return false
  }
}

function ownLog(file: string, main: Buffer): boolean {
  try {
    const alone = inMemory(main)
    try {
      return logIsOwn(file, alone)
    } finally {
      alone.close()
    }
  } catch (error) {
    if (!isOfDriver(error)) throw error
    // A power cut while the log was being folded in: the file alone is no database, the two together are judged next.
    return true
  }
}

/** The bytes as a database of their own; the header says WAL (2), which memory cannot have. */
function inMemory(bytes: Buffer): Database {
  const header = Uint8Array.from(bytes.subarray(18, 20))
  bytes.fill(1, 18, 20)
  try {
    // SQLite takes a copy: a county is too large for one more.
    return connect(bytes)
  } finally {
    bytes.set(header, 18)
  }
}

function refuseForeign(database: Database, migrations: readonly Migration[], file: string): void {
  const mark = database.pragma('application_id', { simple: true })
  if (mark !== applicationId) {
    const empty = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0
    // An empty file under our name is what a broken copy leaves; anything else belongs to another program.
    if (empty) throw corrupt('文件是空的')
    throw new StoreProblem({ code: 'DB_NOT_OURS', params: { path: file } })
  }
  if (versionOf(database) > newestOf(migrations)) throw new StoreProblem({ code: 'DB_FROM_FUTURE', params: {} })
}
