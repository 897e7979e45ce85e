import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { isErrno } from '../../fs/fs-errors'
import { syncBytesNow, syncNow } from '../../fs/sync-now'
import { isOfDriver } from '../store-errors'
import { writeFileDurably } from './write-file-durably'

/**
 * Whether a write-ahead log beside a database is its own. SQLite cannot tell: it reads whatever lies there into the file,
 * and a log left over beside a restored copy mixes two states. So each opening writes a mark into the database and the
 * same mark into a side file; closing empties the side file. A log is the file's own when both marks agree. While a county is being
 * opened the side file names the mark before and the new one: either is its own, and no log is missed yet.
 *
 * The side file is never removed, and written only while the log is empty for certain: whatever a power cut leaves of the two, they
 * agree. Its name is then an old one, so that a log whose name a disk has lost is missed and told.
 */
const sideFile = (database: string) => join(dirname(database), 'county.session')

const marksIn = (file: string) =>
  statSync(sideFile(file), { throwIfNoEntry: false })?.isFile() ? readFileSync(sideFile(file), 'utf8').split(' ') : []

/** `marked`: the database as it stands without its log; a county of an older version has no mark and is believed. */
export function logIsOwn(file: string, marked: Database): boolean {
  const mark = markOf(marked)
  return mark === null || marksIn(file).includes(mark)
}

/** `marked` as above: it was open when the program or the machine stopped, and what it had saved since stands in the log. */
export function needsLog(file: string, marked: Database): boolean {
  const mark = markOf(marked)
  return mark !== null && marksIn(file).join(' ') === mark
}

/** Marks of the opening before this one, null in a file that was never opened, and of this one. */
export interface SessionMarks {
  before: string | null
  now: string
}

/** At each opening, when file and log have been found sound: the log is folded in, and a new mark begins. */
export function beginSession(database: Database): SessionMarks {
  const before = markOf(database)
  foldLogIn(database)
  // Older than marks: its log is believed.
  if (!hasMarks(database)) {
    writeFileDurably(sideFile(database.name), '')
    return { before, now: '' }
  }
  const mark = randomBytes(12).toString('hex')
  writeFileDurably(sideFile(database.name), `${before ?? ''} ${mark}`)
  database.prepare('INSERT OR REPLACE INTO session_mark (id, mark) VALUES (1, ?)').run(mark)
  foldLogIn(database)
  writeFileDurably(sideFile(database.name), mark)
  return { before, now: mark }
}

/**
 * Around closing: the log is folded in, then the side file is emptied, so that in no moment a stop leaves a side file that asks
 * for a log which is rightly gone. What cannot be folded in now keeps its mark.
 */
export function endSession(database: Database): void {
  const file = database.name
  const forget = () => {
    if (marksIn(file).join('') === '' || hasContent(`${file}-wal`)) return
    // Where SQLite has taken the log away itself, that is certain first.
    if (!existsSync(`${file}-wal`)) syncNow(dirname(file))
    writeFileDurably(sideFile(file), '')
  }
  for (const last of [() => foldLogIn(database), forget, () => database.close(), forget]) {
    try {
      last()
    } catch (error) {
      // A disk that fails now has failed before what is closed was acknowledged, and the county is no less closed.
      if (!isOfDriver(error) && !isErrno(error)) throw error
    }
  }
}

/** What the log holds is in the file, and that it is empty is on the disk: SQLite leaves that to chance. */
function foldLogIn(database: Database): void {
  database.pragma('wal_checkpoint(TRUNCATE)')
  if (existsSync(`${database.name}-wal`)) syncBytesNow(`${database.name}-wal`)
}

const hasContent = (path: string) => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0

const hasMarks = (database: Database) =>
  database.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'session_mark'`).pluck().get() !== undefined

function markOf(database: Database): string | null {
  if (!hasMarks(database)) return null
  return (database.prepare('SELECT mark FROM session_mark').pluck().get() as string | undefined) ?? null
}
