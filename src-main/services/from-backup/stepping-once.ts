import type { Stamp } from '#shared/records/record-entry'
import type { Result } from '#shared/result'
import type { Executor } from '../../store/schema'
import { inTransaction } from '../../store/transaction'
import type { CountyContext } from '../context'

/** Told once it is written: what was refused whole is no step. */
export async function steppingOnce(
  county: CountyContext,
  work: (tx: Executor) => Promise<Result<Stamp | null>>,
): Promise<Result<Stamp | null>> {
  try {
    const done = await inTransaction(county.db, work)
    if (done.ok && done.value) county.emit('changeWritten', done.value)
    return done
  } finally {
    county.office.forget()
  }
}
