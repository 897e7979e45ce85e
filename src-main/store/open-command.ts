import type { Stamp } from '#shared/records/record-entry'
import { type ChangeRow, newestOf } from './change-repository'
import type { Executor } from './schema'

/** The command that wrote a field last, where `next` follows on it at once and nobody has it yet: more may be of it. */
export async function openCommand(
  db: Executor,
  next: Stamp,
  recordId: string,
  field: string,
): Promise<ChangeRow | null> {
  const row = await newestOf(db, recordId, field)
  if (row?.device !== next.device || row.counter !== next.counter - 1) return null
  const received = await db
    .selectFrom('change_receipts')
    .select((select) => select.fn.max('counter').as('last'))
    .where('device', '=', next.device)
    .executeTakeFirst()
  return row.counter > (received?.last ?? 0) ? row : null
}
