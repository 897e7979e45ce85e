import type { Database } from 'better-sqlite3'
import type { AlteredRow } from './altered-rows'

/** With what it may still be known by. */
export interface NamedRow extends AlteredRow {
  id: string
  name: string
}

const ids = ['id', 'project_id', 'household_id', 'record_id', 'evidence_id', 'year', 'number', 'seq']
const names = ['title', 'name', 'file_name', 'label', 'path', 'bureau_name', 'command']

/** By what it may still be told apart from others; it may itself be what was altered. */
export function nameOfRow(database: Database, { table, row }: AlteredRow): { id: string; name: string } {
  const values = database.prepare(`SELECT * FROM main."${table}" WHERE rowid = ?`).get(row) as Record<string, unknown>
  const first = (columns: readonly string[]) => columns.find((column) => column in values)
  const text = (column: string | undefined) => (column ? String(values[column] ?? '').slice(0, 80) : '')
  return { id: text(first(ids)), name: text(first(names)) }
}
