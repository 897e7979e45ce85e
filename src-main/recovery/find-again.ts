import type { Database } from 'better-sqlite3'
import { indexWords, searchKey } from '#shared/records/search-words'
import { columnsOf } from './columns'

/** What is found of records and households is made again from their rows; all else is noted by the tables themselves. */
export function findAgain(into: Database): void {
  index(into, 'records', 'record_search', ({ search_key }) => String(search_key))
  index(into, 'households', 'household_search', ({ name }) => searchKey(String(name)))
}

function index(into: Database, table: string, words: string, key: (row: Record<string, unknown>) => string): void {
  // Older than its index: made when it is brought up to date.
  if (!columnsOf(into, table).some(({ name }) => name === 'sound_key')) return
  const insert = into.prepare(`INSERT INTO ${words} (rowid, words, sounds) VALUES (?, ?, ?)`)
  const rows = into.prepare(`SELECT * FROM ${table} WHERE removed = 0`).all() as Record<string, unknown>[]
  for (const row of rows) insert.run(row.number, indexWords(key(row)), indexWords(String(row.sound_key)))
}
