import type { Database } from 'better-sqlite3'
import { type DigestedTable, digestColumn, digestedTable, digestedTables, digestInSql } from './digested-tables'

/** A row that is not what the program wrote. */
export interface AlteredRow {
  table: string
  row: number
}

/** So many rows of a table at once, that the window goes on in between. */
const atOnce = 2000

/** Looks at every row of every table against its digest, and yields after some of them what was found there. */
export function* alteredRows(database: Database): Generator<{ rows: number; altered: AlteredRow[] }> {
  for (const table of digestedTables(database)) yield* alteredIn(database, table)
}

function* alteredIn(database: Database, table: DigestedTable): Generator<{ rows: number; altered: AlteredRow[] }> {
  const read = database
    .prepare(
      `SELECT rowid, ${digestColumn} IS NOT ${digestInSql(table)} FROM main.${table.name}
        WHERE rowid > ? ORDER BY rowid LIMIT ${atOnce}`,
    )
    .raw()
  let from = Number.MIN_SAFE_INTEGER
  while (true) {
    const rows = read.all(from) as [number, number][]
    const altered = rows.filter(([, differs]) => differs === 1).map(([row]) => ({ table: table.name, row }))
    yield { rows: rows.length, altered }
    if (rows.length < atOnce) return
    from = rows.at(-1)![0]
  }
}

/** All of them, at once. */
export const findAltered = (database: Database): AlteredRow[] =>
  [...alteredRows(database)].flatMap(({ altered }) => altered)

/** Those of one table, part by part. */
export function* alteredParts(database: Database, table: string): Generator<number[]> {
  const digested = digestedTable(database, table)
  if (!digested) return
  for (const { altered } of alteredIn(database, digested)) yield altered.map(({ row }) => row)
}

export const findAlteredIn = (database: Database, table: string): number[] => [...alteredParts(database, table)].flat()
