import { readFileSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import type { SalvagedTable, SalvagedTables } from '#shared/recovery/salvage'
import { blankCounty } from '../store/blank-county'
import { connect } from '../store/connection'
import { isContent } from '../store/county-stand'
import { migrations } from '../store/migrations/all'
import { withReadableLog } from '../store/sound/file-and-log'
import { type Brought, count, take } from './brought'
import { type Column, columnsBySql, columnsOf } from './columns'
import { Filler } from './fill-table'
import { findAgain } from './find-again'
import { hasHeader, PageFile, usualPageBytes } from './page-file'
import { takeStrays } from './stray-rows'
import { type TableOfFile, tablesOfFile } from './tables-of-file'
import { countInIndex, rowsOfTable, type Walked } from './tree'

export interface SalvagedDatabase {
  tables: SalvagedTables
  strays: number
  profileLost: boolean
}

/**
 * Makes a sound database at `to` of what can be read of a damaged one: page by page and row by row, without SQLite, which gives
 * up at the first spoilt page. Rows go into new tables, which refuse what the program never wrote. `known`: rows of each table in
 * the newest backup, where the file itself cannot be counted any more. The damaged file and its log are only read.
 */
export function salvageDatabase(from: string, to: string, known: Record<string, number>): SalvagedDatabase {
  const file = new PageFile(readBytes(from))
  const newest = migrations.at(-1)!.version
  const told = file.raw(1)?.readUInt32BE(60)
  const version = migrations.some((one) => one.version === told) ? told! : newest
  const blank = blankCounty(migrations.filter((one) => one.version <= version))
  try {
    blank.prepare('VACUUM INTO ?').run(to)
  } finally {
    blank.close()
  }
  const into = connect(to)
  try {
    return fill(into, file, { known, readsBodies: version === newest })
  } finally {
    into.close()
  }
}

/** With a header that says how long its pages are, so that the log can be laid over it. */
function readBytes(from: string): Buffer {
  const main = readFileSync(from)
  if (!hasHeader(main) && main.length >= 100) main.writeUInt16BE(usualPageBytes, 16)
  return withReadableLog(from, main)
}

function fill(
  into: Database,
  file: PageFile,
  { known, readsBodies }: { known: Record<string, number>; readsBodies: boolean },
): SalvagedDatabase {
  const closed = triggersThatClose(into)
  for (const { name } of closed) into.exec(`DROP TRIGGER "${name}"`)
  into.pragma('foreign_keys = ON')
  into.pragma('synchronous = OFF')
  into.exec('BEGIN')
  const seen = new Set<number>()
  const ofFile = tablesOfFile(file, seen)
  const filler = new Filler(into, readsBodies)
  const all = tablesIn(into).map((name) => bring(name, columnsOf(into, name), ofFile.get(name), { file, seen, filler }))
  const strays = takeStrays(file, seen, all, filler)
  takeWaiting(all, filler)
  const profileLost = ensureProfile(into)
  findAgain(into)
  into.exec('COMMIT')
  for (const { sql } of closed) into.exec(sql)
  const tables = all.map((table) => [table.name, counted(table, file, ofFile.get(table.name), known)] as const)
  return { tables: Object.fromEntries(tables), strays, profileLost }
}

interface Source {
  file: PageFile
  seen: Set<number>
  filler: Filler
}

function bring(
  name: string,
  columns: Column[],
  told: TableOfFile | undefined,
  { file, seen, filler }: Source,
): Brought {
  const table: Brought = { name, columns, came: 0, altered: 0, lost: 0, atLeast: false, waiting: [], whole: false }
  if (!told) return table
  const walked: Walked = { whole: true, spoilt: 0 }
  const own = columnsBySql(told.sql, name) ?? columns
  for (const row of rowsOfTable(file, told.root, seen, walked)) take(table, own, row, filler)
  table.whole = walked.whole
  table.lost += walked.spoilt
  return table
}

/** Rows that came before the ones they belong to; what belongs to nothing that could be read does not come. */
function takeWaiting(all: readonly Brought[], filler: Filler): void {
  for (let came = 1; came > 0; ) {
    came = 0
    for (const table of all) {
      const left: typeof table.waiting = []
      for (const row of table.waiting) {
        const filled = filler.put(table.name, row)
        if (filled === 'waits') left.push(row)
        else if (filled === 'came') count(table, row, filler)
        else if (filled === 'refused') table.lost += 1
      }
      came += table.waiting.length - left.length
      table.waiting = left
    }
  }
  for (const table of all) table.lost += table.waiting.length
}

function counted(
  { came, altered, lost, whole }: Brought,
  file: PageFile,
  told: TableOfFile | undefined,
  known: Record<string, number>,
): SalvagedTable {
  if (whole) return { came, altered, lost, atLeast: false }
  const inIndexes = (told?.indexes ?? []).flatMap((root) => countInIndex(file, root) ?? [])
  const expected = inIndexes.length > 0 ? Math.max(...inIndexes) : null
  if (expected !== null) return { came, altered, lost: Math.max(lost, expected - came), atLeast: false }
  return { came, altered, lost: Math.max(lost, (told ? (known[told.name] ?? 0) : 0) - came), atLeast: true }
}

const tablesIn = (database: Database) =>
  (
    database
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid`)
      .pluck()
      .all() as string[]
  ).filter(isContent)

/** A table that takes no more rows takes those it had; and a row keeps the digest it was saved with. */
const triggersThatClose = (database: Database) =>
  database
    .prepare(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND (sql LIKE '% BEFORE INSERT ON %' OR name GLOB '*_digest_made')`,
    )
    .all() as { name: string; sql: string }[]

/** A county has a unit: where it could not be read, one that says so, for the clerk to fill in again. */
function ensureProfile(into: Database): boolean {
  if (into.prepare('SELECT 1 FROM county_profile').get() !== undefined) return false
  into.exec(`INSERT INTO county_profile
    (id, region_code, region_name, prefecture_name, bureau_name, credit_code, address, legal_representative, phone)
    VALUES (1, NULL, '单位信息没有读出', '', '单位信息没有读出', '', '', '', '')`)
  return true
}
