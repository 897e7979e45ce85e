import { forgetDevice, isOwnDevice } from '../../store/device'
import { insertRows, type StoredRow } from '../../store/row-copies'
import type { Executor } from '../../store/schema'

/** What was done to a thing until it was backed up, with its values; what is known here already is there once. */
export const insertHistory = (tx: Executor, rows: readonly StoredRow[]): Promise<void> =>
  insertRows(tx, 'changes', rows, { numbered: 'seq', twice: true })

/** Commands of this very copy come from a state that this file was not left in: it goes on numbering under another name. */
export async function forgetOwnDevice(tx: Executor, rows: readonly StoredRow[]): Promise<void> {
  for (const device of new Set(rows.map((row) => String(row.device))))
    if (await isOwnDevice(tx, device)) await forgetDevice(tx)
}
