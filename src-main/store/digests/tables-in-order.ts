import type { Database } from 'better-sqlite3'
import { changesRowByRow } from './changes-row-by-row'
import { type DigestedTable, digestedTables } from './digested-tables'

/** So many rows are looked at in no time. */
const few = 20_000

/** What is looked at first, and then: the small tables with what lets a few rows of the history be read, and the large ones. */
export function tablesInOrder(database: Database): { small: string[]; large: string[] } {
  const lastRow = ({ name }: DigestedTable) =>
    (database.prepare(`SELECT max(rowid) FROM main."${name}"`).pluck().get() as number | null) ?? 0
  const tables = digestedTables(database)
    .map((table) => ({ name: table.name, last: lastRow(table) }))
    .toSorted((one, other) => one.last - other.last)
  const large = tables.filter(({ last }) => last >= few).map(({ name }) => name)
  const small = tables.filter(({ last }) => last < few).map(({ name }) => name)
  return { small: [...small, changesRowByRow.view], large }
}
