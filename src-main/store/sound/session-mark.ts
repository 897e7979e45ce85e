import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { isErrno } from '../../fs/fs-errors'
import { isOfDriver } from '../store-errors'
import { writeFileDurably } from './write-file-durably'

/**
 * Whether a write-ahead log beside a database is its own. SQLite cannot tell: it reads whatever lies there into the file,
 * and a log left over beside a restored copy mixes two states. So each opening writes a mark into the database and the
 * same mark into a side file; closing takes the side file away. A log is the file's own when both marks agree.
 */
const sideFile = (database: string) => join(dirname(database), 'county.session')

/** `marked`: the database as it stands without its log; a county of an older version has no mark and is believed. */
export function logIsOwn(file: string, marked: Database): boolean {
  const mark = markOf(marked)
  if (mark === null) return true
  return existsSync(sideFile(file)) && readFileSync(sideFile(file), 'utf8') === mark
}

/** `marked` as above: it was open when the program or the machine stopped, and what it had saved since stands in the log. */
export function needsLog(file: string, marked: Database): boolean {
  return markOf(marked) !== null && logIsOwn(file, marked)
}

/** Marks of the opening before this one, null in a file that was never opened, and of this one. */
export interface SessionMarks {
  before: string | null
  now: string
}

/** At each opening, when file and log have been found sound: the log is folded in, and a new mark begins. */
export function beginSession(database: Database): SessionMarks {
  const before = markOf(database)
  writeFileDurably(sideFile(database.name), before ?? '')
  // Older than marks: its log is believed.
  if (!hasMarks(database)) return { before, now: '' }
  const mark = randomBytes(12).toString('hex')
  database.prepare('INSERT OR REPLACE INTO session_mark (id, mark) VALUES (1, ?)').run(mark)
  database.pragma('wal_checkpoint(TRUNCATE)')
  writeFileDurably(sideFile(database.name), mark)
  return { before, now: mark }
}

/**
 * Around closing: the log is folded in, then the side file goes, so that in no moment a stop leaves a side file that asks
 * for a log which is rightly gone. What cannot be folded in now keeps its side file.
 */
export function endSession(database: Database): void {
  const forget = () => {
    if (!hasContent(`${database.name}-wal`)) rmSync(sideFile(database.name), { force: true })
  }
  for (const last of [() => database.pragma('wal_checkpoint(TRUNCATE)'), forget, () => database.close(), forget]) {
    try {
      last()
    } catch (error) {
      // A disk that fails now has failed before what is closed was acknowledged, and the county is no less closed.
      if (!isOfDriver(error) && !isErrno(error)) throw error
    }
  }
}

const hasContent = (path: string) => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0

const hasMarks = (database: Database) =>
  database.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'session_mark'`).pluck().get() !== undefined

function markOf(database: Database): string | null {
  if (!hasMarks(database)) return null
  return (database.prepare('SELECT mark FROM session_mark').pluck().get() as string | undefined) ?? null
}
