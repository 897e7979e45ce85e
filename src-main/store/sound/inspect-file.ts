import { lstatSync, readFileSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { versionOf } from '../migrate'
import { applicationId, type Migration } from '../migration'
import { StoreProblem } from '../store-errors'
import { checkBodies } from './bodies-check'
import { inMemory, withLog } from './file-and-log'
import { checkPages, type Depth, type Inspected } from './pages-check'
import { checkPathsInside } from './paths-inside'
import { checkSchema } from './schema-check'
import { pageSizeOf } from './wal-overlay'

/**
 * Says what is wrong with a county's database before anything opens it for writing: file and log are read into memory,
 * put together there and judged there, so that nothing on the disk is touched, whatever is found. Throws `StoreProblem`:
 * DB_CORRUPT, DB_CUT_SHORT, DB_NOT_OURS, DB_FROM_FUTURE, DB_VERSION_ODD, DB_SCHEMA_ALTERED, DB_SCHEMA_FOREIGN, DB_LOG_FOREIGN,
 * DB_LOG_MISSING, DB_IS_LINK, DB_NO_FILE, DB_PATH_OUTSIDE.
 */
export function inspectFile(file: string, migrations: readonly Migration[], depth: Depth = 'with-indexes'): Inspected {
  refuseOddFiles(file)
  const main = readFileSync(file)
  refuseNoDatabase(main)
  return inspectBytes(withLog(file, main), file, migrations, depth)
}

/** The same of bytes that were read already, file and log in one. */
export function inspectBytes(
  whole: Buffer,
  file: string,
  migrations: readonly Migration[],
  depth: Depth = 'with-indexes',
): Inspected {
  refuseNoDatabase(whole)
  refuseCutShort(whole)
  const database = inMemory(whole)
  try {
    refuseForeign(database, migrations, file)
    const pages = checkPages(database, depth)
    checkSchema(database, versionOf(database), migrations)
    checkPathsInside(database)
    if (versionOf(database) === newestOf(migrations)) checkBodies(database)
    if (database.prepare('SELECT count(*) FROM county_profile').pluck().get() === 0) throw corrupt('没有单位信息')
    return pages
  } finally {
    database.close()
  }
}

function refuseNoDatabase(bytes: Buffer): void {
  if (bytes.length === 0) throw corrupt('文件是空的')
  if (bytes.length < 512 || bytes.toString('latin1', 0, 15) !== 'SQLite format 3') throw corrupt('文件头不是数据库')
}

/** DB_CUT_SHORT where the file ends before the pages its header counts, as a copy that was broken off leaves it. */
function refuseCutShort(bytes: Buffer): void {
  // The count holds where the file was last written by a program that keeps it.
  if (bytes.readUInt32BE(24) !== bytes.readUInt32BE(92)) return
  const told = bytes.readUInt32BE(28) * pageSizeOf(bytes)
  if (bytes.length >= told) return
  const percent = String(Math.floor((bytes.length * 100) / told))
  throw new StoreProblem({ code: 'DB_CUT_SHORT', params: { percent } })
}

const newestOf = (migrations: readonly Migration[]) => migrations.at(-1)?.version ?? 0

/**
 * SQLite would follow a link and keep its log beside the file it leads to, which nobody has looked at: DB_IS_LINK. A folder or a
 * device of that name is read by nobody, and a pipe would be read for ever: DB_NO_FILE.
 */
export function refuseOddFiles(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) {
    const path = `${file}${suffix}`
    const there = lstatSync(path, { throwIfNoEntry: false })
    if (there?.isSymbolicLink()) throw new StoreProblem({ code: 'DB_IS_LINK', params: { path } })
    if (there && !there.isFile()) {
      const what = there.isDirectory() ? '文件夹' : '设备或管道'
      throw new StoreProblem({ code: 'DB_NO_FILE', params: { path, what } })
    }
  }
}

/** Whether anything has that name, also a link that leads nowhere; below a file, or where nobody may look, there is nothing. */
export function isAnythingThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}

const corrupt = (detail: string) => new StoreProblem({ code: 'DB_CORRUPT', params: { detail } })

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
