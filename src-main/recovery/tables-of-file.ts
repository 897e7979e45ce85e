import type { PageFile } from './page-file'
import { rowsOfTable, type Walked } from './tree'

/** A table as the file itself tells of it. */
export interface TableOfFile {
  name: string
  root: number
  sql: string
  /** Roots of the indexes that name each of its rows. */
  indexes: number[]
}

/** The first page says which tables there are; empty where it is spoilt. `seen` takes the pages it is read from. */
export function tablesOfFile(file: PageFile, seen: Set<number>): Map<string, TableOfFile> {
  const walked: Walked = { whole: true, spoilt: 0 }
  const told = [...rowsOfTable(file, 1, seen, walked)].flatMap(({ values }) => {
    const [type, name, of, root, sql] = values
    return typeof name === 'string' && typeof of === 'string' && typeof root === 'number'
      ? [{ type, name, of, root, sql: typeof sql === 'string' ? sql : null }]
      : []
  })
  const tables = told.flatMap(({ type, name, root, sql }): TableOfFile[] => {
    if (type !== 'table' || sql === null || root < 1) return []
    const whole = told.filter((one) => one.type === 'index' && one.of === name && !/\bwhere\b/i.test(one.sql ?? ''))
    return [{ name, root, sql, indexes: whole.map((index) => index.root) }]
  })
  return new Map(tables.map((table) => [table.name, table]))
}
