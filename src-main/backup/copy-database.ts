import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, open } from 'node:fs/promises'
import type { Database } from 'better-sqlite3'
import type { Backup } from '#shared/backup/backup'
import type { Progress } from '../fs/progress'
import { Stop } from '../fs/stop'
import { connect } from '../store/connection'
import {
  countsQuery,
  countyIdQuery,
  lastChangeQuery,
  standOf,
  type TableCounts,
  tablesQuery,
} from '../store/county-stand'
import { versionOf } from '../store/migrate'

/** What a checked copy says of itself. */
export type CopyFacts = Pick<
  Backup,
  'countyId' | 'countyName' | 'schema' | 'sizeBytes' | 'sha256' | 'stand' | 'tables' | 'projects'
>

/** About a megabyte at a time. */
const pagesAtOnce = 256

/**
 * A copy of the database as it stands now, while it is written to: read through a connection of its own, which sees one
 * state to the end. The copy is a plain file, checked whole and on the disk when this returns. Stop BACKUP_NOT_SOUND.
 */
export async function copyDatabase(
  from: string,
  to: string,
  onProgress: (progress: Progress) => void,
): Promise<CopyFacts> {
  const source = connect(from, { readonly: true, fileMustExist: true, timeout: 5000 })
  try {
    const pageBytes = source.pragma('page_size', { simple: true }) as number
    source.exec('BEGIN')
    const counts = countsOf(source)
    await source.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        onProgress({ doneBytes: (totalPages - remainingPages) * pageBytes, totalBytes: totalPages * pageBytes })
        return pagesAtOnce
      },
    })
    await chmod(to, 0o600)
    const facts = checked(to, counts)
    return { ...facts, ...(await settled(to)) }
  } finally {
    source.close()
  }
}

/** Whole, and with the rows that were there. Without a log of its own, so that it is one file. */
function checked(file: string, expected: TableCounts): Omit<CopyFacts, 'sizeBytes' | 'sha256'> {
  const copy = connect(file, { fileMustExist: true })
  try {
    copy.pragma('journal_mode = DELETE')
    const verdict = copy.pragma('quick_check', { simple: true })
    if (verdict !== 'ok') throw new Stop('BACKUP_NOT_SOUND', { detail: String(verdict) })
    const tables = countsOf(copy)
    const differing = Object.keys(expected).find((name) => tables[name] !== expected[name])
    if (differing !== undefined) throw new Stop('BACKUP_NOT_SOUND', { detail: `${differing} 的行数不符` })
    const last = copy.prepare(lastChangeQuery).get() as { seq: number; at: string }
    return {
      countyId: (copy.prepare(countyIdQuery).pluck().get() as string | undefined) ?? '',
      countyName: (copy.prepare('SELECT region_name FROM county_profile').pluck().get() as string | undefined) ?? '',
      schema: versionOf(copy),
      stand: standOf(last, tables),
      tables,
      projects: copy.prepare('SELECT id, name, year FROM projects ORDER BY year, name').all() as Backup['projects'],
    }
  } finally {
    copy.close()
  }
}

function countsOf(database: Database): TableCounts {
  const tables = database.prepare(tablesQuery).pluck().all() as string[]
  const rows = database.prepare(countsQuery(tables)).all() as { name: string; rows: number }[]
  return Object.fromEntries(rows.map(({ name, rows: count }) => [name, count]))
}

/** On the disk, and its digest. */
async function settled(file: string): Promise<Pick<CopyFacts, 'sizeBytes' | 'sha256'>> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
  const hash = createHash('sha256')
  let sizeBytes = 0
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    hash.update(chunk)
    sizeBytes += chunk.length
  }
  return { sizeBytes, sha256: hash.digest('hex') }
}
