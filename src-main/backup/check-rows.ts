import { countProgress, type LongWork } from '../fs/progress'
import { connect } from '../store/connection'
import { alteredRows } from '../store/digests/altered-rows'
import { digestedTables } from '../store/digests/digested-tables'
import { type NamedRow, nameOfRow } from '../store/digests/name-of-row'

export interface RowsChecked {
  rows: number
  altered: NamedRow[]
}

/** Every row of the file against its digest, through a connection of its own. */
export function checkRows(file: string, onProgress?: LongWork['onProgress']): RowsChecked {
  const database = connect(file, { readonly: true, fileMustExist: true, timeout: 5000 })
  try {
    database.exec('BEGIN')
    const count = ({ name }: { name: string }) =>
      database.prepare(`SELECT count(*) FROM ${name}`).pluck().get() as number
    const total = digestedTables(database).reduce((sum, table) => sum + count(table), 0)
    const checked: RowsChecked = { rows: 0, altered: [] }
    const progress = countProgress(total, ({ doneBytes }) =>
      onProgress?.({ doneBytes, totalBytes: total, items: { done: doneBytes, total } }),
    )
    for (const { rows, altered } of alteredRows(database)) {
      checked.rows += rows
      checked.altered.push(...altered.map((row) => ({ ...row, ...nameOfRow(database, row) })))
      progress.add(rows)
    }
    progress.end()
    return checked
  } finally {
    database.close()
  }
}
