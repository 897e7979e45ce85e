import type { Database } from 'better-sqlite3'
import { StoreProblem } from '../store-errors'

const digest = /^[0-9a-f]{64}$/
const plainName = /^\w(?:[\w-]|\.(?!\.))*$/

/** Columns that lead to a file of the county's folders: a name there, never a way to another place. */
const fileNames = [
  { table: 'office_templates', column: 'file_name', form: plainName },
  { table: 'office_templates', column: 'sha256', form: digest },
  { table: 'papers', column: 'sha256', form: digest },
  // As counties of before version 300 call them.
  { table: 'paper_templates', column: 'file_name', form: plainName },
  { table: 'paper_templates', column: 'sha256', form: digest },
  // As counties of before version 120 call them.
  { table: 'contract_templates', column: 'file_name', form: plainName },
  { table: 'contract_templates', column: 'sha256', form: digest },
  { table: 'document_versions', column: 'sha256', form: digest },
  { table: 'evidence_files', column: 'sha256', form: digest },
  { table: 'record_files', column: 'sha256', form: digest },
  { table: 'delivered_files', column: 'sha256', form: digest },
]

/** DB_PATH_OUTSIDE when a row would lead the program to a file outside the county. */
export function checkPathsInside(database: Database): void {
  const tables = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all()
  for (const { table, column, form } of fileNames.filter((one) => tables.includes(one.table))) {
    const names = database
      .prepare(`SELECT ${column} FROM ${table} WHERE ${column} IS NOT NULL`)
      .pluck()
      .all() as string[]
    const outside = names.find((name) => !form.test(name))
    if (outside !== undefined)
      throw new StoreProblem({ code: 'DB_PATH_OUTSIDE', params: { name: outside.slice(0, 80) } })
  }
}
