import { lastCounter } from './change-repository'
import type { Executor } from './schema'

/** Notes that a receiver has all of this device's changes until now: they do not fold any more. */
export async function noteReceipt(tx: Executor, receiver: string): Promise<void> {
  const own = await tx.selectFrom('this_device').select('device').executeTakeFirst()
  const counter = own ? await lastCounter(tx, own.device) : 0
  if (!own || counter === 0) return
  await tx
    .insertInto('change_receipts')
    .values({ receiver, device: own.device, counter })
    .onConflict((conflict) => conflict.columns(['receiver', 'device']).doUpdateSet({ counter }))
    .execute()
}
