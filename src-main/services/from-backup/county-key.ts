import { countyHistory } from '#shared/history/history-ids'
import { fail, ok, type Result } from '#shared/result'
import { type Command, writeChanges } from '../../store/change-repository'
import { findCountyKey, type StoredKey, writeCountyKey } from '../../store/county-key-repository'
import type { Executor } from '../../store/schema'

/** Whether numbers sealed by the backup's key can be opened here; a county without a key takes it along (`bringKey`). */
export async function keyFits(db: Executor, key: StoredKey | null): Promise<Result<null>> {
  const here = await findCountyKey(db)
  if (!key || !here || here.key_id === key.key_id) return ok(null)
  return fail('TAKE_BACK_REFUSED', { detail: '户册里的号码是用另一把密钥加密的，现在的旗县打不开' })
}

/** The key as the county's file has it, under its recovery code alone; it opens here as it did there. */
export async function bringKey(tx: Executor, key: StoredKey | null, command: Command): Promise<void> {
  if (!key || (await findCountyKey(tx))) return
  const { id: _one, ...row } = key
  await writeCountyKey(tx, row)
  const after = { name: '随户册从备份找回的恢复码' }
  await writeChanges(tx, countyHistory, [{ field: '@key', before: undefined, after }], command)
}
