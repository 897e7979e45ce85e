import { existsSync, readFileSync, statSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { connect } from '../connection'
import { isOfDriver, StoreProblem } from '../store-errors'
import { logIsOwn, needsLog } from './session-mark'
import { leastLogBytes, overlayWal } from './wal-overlay'

/** The database with what its log holds; a log that is not its own, or is spoilt, is refused. */
export function withLog(file: string, main: Buffer): Buffer {
  for (const suffix of ['-wal', '-journal']) {
    const log = `${file}${suffix}`
    if (!existsSync(log) || statSync(log).size < (suffix === '-wal' ? leastLogBytes : 1)) continue
    const foreign = new StoreProblem({ code: 'DB_LOG_FOREIGN', params: { path: log } })
    // Ours keeps a write-ahead log alone: a rollback journal is of another program or another file.
    const whole = suffix === '-wal' ? overlayWal(main, readFileSync(log)) : null
    if (!whole || !isOwnLog(file, main)) throw foreign
    return whole
  }
  if (!existsSync(`${file}-wal`) && isMarkedOpen(file, main))
    throw new StoreProblem({ code: 'DB_LOG_MISSING', params: { path: `${file}-wal` } })
  return main
}

/**
 * The same where nothing is asked but what can be read: of a log that is its own, all that was saved before the place it is
 * spoilt at.
 */
export function withReadableLog(file: string, main: Buffer): Buffer {
  const log = `${file}-wal`
  if (!existsSync(log) || statSync(log).size === 0 || !isOwnLog(file, main)) return main
  return overlayWal(main, readFileSync(log), 'leave') ?? main
}

/** Not a database at all is said elsewhere. */
const isMarkedOpen = (file: string, main: Buffer): boolean => askAlone(main, (alone) => needsLog(file, alone), false)

/** A power cut while the log was being folded in: the file alone is no database, the two together are judged next. */
const isOwnLog = (file: string, main: Buffer): boolean => askAlone(main, (alone) => logIsOwn(file, alone), true)

/** What the file says without its log; `unread` where it alone is no database. */
function askAlone(main: Buffer, ask: (alone: Database) => boolean, unread: boolean): boolean {
  try {
    const alone = inMemory(main)
    try {
      return ask(alone)
    } finally {
      alone.close()
    }
  } catch (error) {
    if (!isOfDriver(error)) throw error
    return unread
  }
}

/** The bytes as a database of their own; the header says WAL (2), which memory cannot have. */
export function inMemory(bytes: Buffer): Database {
  const header = Uint8Array.from(bytes.subarray(18, 20))
  bytes.fill(1, 18, 20)
  try {
    // SQLite takes a copy: a county is too large for one more.
    return connect(bytes)
  } finally {
    bytes.set(header, 18)
  }
}
