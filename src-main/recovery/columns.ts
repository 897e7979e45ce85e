import type { Database } from 'better-sqlite3'
import { connect } from '../store/connection'
import type { Row, Value } from './row-of-cell'

export interface Column {
  name: string
  type: string
  notnull: number
  dflt_value: string | null
  pk: number
}

export const columnsOf = (database: Database, table: string) =>
  database.prepare('SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info(?)').all(table) as Column[]

/** Columns as the file's own words make them; null where these are spoilt. */
export function columnsBySql(sql: string, table: string): Column[] | null {
  const scratch = connect(':memory:')
  try {
    scratch.exec(sql)
    const columns = columnsOf(scratch, table)
    return columns.length > 0 ? columns : null
  } catch {
    return null
  } finally {
    scratch.close()
  }
}

/** The row by the names of its columns; null where it has more than these. A row of before a column was added has fewer. */
export function byName(columns: readonly Column[], { rowid, values }: Row): Map<string, Value> | null {
  if (values.length > columns.length) return null
  const isRowid = ({ type, pk }: Column) =>
    pk === 1 && type.toUpperCase() === 'INTEGER' && columns.filter((one) => one.pk > 0).length === 1
  return new Map(
    values.map((value, at) => {
      const column = columns[at]!
      return [column.name, value === null && isRowid(column) ? rowid : value]
    }),
  )
}

/** Whether a row of no known table can be one of this. */
export function fits(columns: readonly Column[], row: Row): boolean {
  const wanted = columns.filter(({ dflt_value }) => dflt_value === null).length
  if (row.values.length > columns.length || row.values.length < wanted) return false
  const named = byName(columns, row)!
  return columns.slice(0, row.values.length).every(({ name, type, notnull, pk }) => {
    const value = named.get(name)
    if (value === null || value === undefined) return notnull === 0 && pk === 0
    if (type === 'TEXT') return typeof value === 'string'
    if (type === 'INTEGER') return typeof value === 'number' || typeof value === 'bigint'
    return type !== 'BLOB' || Buffer.isBuffer(value)
  })
}
