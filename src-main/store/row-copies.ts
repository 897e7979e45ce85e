import { sql } from 'kysely'
import type { Executor, Schema } from './schema'

/** A row as it is stored, whatever columns there are. */
export type StoredRow = Record<string, unknown>
export type TableName = keyof Schema

const rowsAtOnce = 200

/** Rows go in as they were read, but for a number that the table gives by itself; `twice` = one that is there already stays. */
export async function insertRows(
  tx: Executor,
  table: TableName,
  rows: readonly StoredRow[],
  { numbered, twice = false }: { numbered?: 'number' | 'seq'; twice?: boolean } = {},
): Promise<void> {
  const given = rows.map((row) => (numbered === undefined ? row : without(row, numbered)))
  for (let at = 0; at < given.length; at += rowsAtOnce) {
    const query = tx.insertInto(table).values(given.slice(at, at + rowsAtOnce) as never)
    await (twice ? query.onConflict((conflict) => conflict.doNothing()) : query).execute()
  }
}

function without(row: StoredRow, column: string): StoredRow {
  const { [column]: _given, ...rest } = row
  return rest
}

/** Of a table the rows whose column bears one of the values, in the order of their keys, which of numbered ones is that in which they were written. */
export async function rowsWith(
  db: Executor,
  table: TableName,
  column: string,
  values: readonly (string | number)[],
): Promise<StoredRow[]> {
  const among = sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`
  const { rows } = await sql<StoredRow>`
    SELECT * FROM ${sql.table(table)} WHERE ${sql.ref(column)} IN ${among} ORDER BY 1`.execute(db)
  return rows
}
