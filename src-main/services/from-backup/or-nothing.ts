import { sql } from 'kysely'
import { fail, type Result } from '#shared/result'
import type { Executor } from '../../store/schema'
import { isRefusedRow, storeError } from '../../store/store-errors'

/** Part of a transaction that leaves nothing behind where it fails; the rest of it goes on. */
export async function orNothing<T>(tx: Executor, work: () => Promise<Result<T>>): Promise<Result<T>> {
  await sql`SAVEPOINT part`.execute(tx)
  const done = await work().catch((error: unknown): Result<T> => {
    if (isRefusedRow(error)) return fail('TAKE_BACK_REFUSED', { detail: '它和现在的内容编号相同，内容不同' })
    const known = storeError(error, '')
    // A disk that is full ends the whole of it.
    if (!known || known.code.startsWith('D')) throw error
    return { ok: false, error: known }
  })
  if (!done.ok) await sql`ROLLBACK TO part`.execute(tx)
  await sql`RELEASE part`.execute(tx)
  return done
}
