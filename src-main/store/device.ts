import { createHash } from 'node:crypto'
import { hostname } from 'node:os'
import type { Executor } from './schema'

/** Whether commands of that name are numbered here now. */
export async function isOwnDevice(tx: Executor, device: string): Promise<boolean> {
  const own = await tx.selectFrom('this_device').select('device').executeTakeFirst()
  return own?.device === device
}

/** From the next change on this is another device: the file is not what it was left as, so that its counters may have run on. */
export async function forgetDevice(tx: Executor): Promise<void> {
  await tx.deleteFrom('this_device').execute()
}

/**
 * Name of this copy of the county among all its copies, under which its commands are numbered. A copy carried to another
 * machine or folder is another device from its first change on: two that number alike would be taken for one.
 */
export async function deviceOf(tx: Executor, place: string, newId: () => string): Promise<string> {
  const here = createHash('sha256').update(`${hostname()} ${place}`).digest('hex').slice(0, 32)
  const known = await tx.selectFrom('this_device').selectAll().executeTakeFirst()
  if (known?.place === here) return known.device
  const row = { id: 1, device: newId(), place: here }
  await tx
    .insertInto('this_device')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
  return row.device
}
