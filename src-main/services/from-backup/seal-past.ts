import { isPrivate } from '#shared/households/private-text'
import { fail, ok, type Result } from '#shared/result'
import { findCountyKey, writeCountyKey } from '../../store/county-key-repository'
import type { HouseholdContent } from '../../store/household-repository'
import type { Executor } from '../../store/schema'
import type { CountyContext } from '../context'
import { sealAll } from '../county-key/seal-all'

/** The copy in memory of a backup of before: what it has in plain is sealed by the county's key, where that is open. */
export async function sealPast({ db, keys }: CountyContext, past: Executor): Promise<void> {
  const [stored, key, then] = [await findCountyKey(db), await keys.keyOf(db), await findCountyKey(past)]
  if (!stored || !key || (then && then.key_id !== stored.key_id)) return
  const { id: _id, all_sealed: _sealed, ...row } = stored
  if (!then) await writeCountyKey(past, row)
  await sealAll(past, key)
}

/** Nothing in plain comes into a county that has a key. COUNTY_KEY_LOCKED. */
export async function noneInPlain(db: Executor, households: readonly HouseholdContent[]): Promise<Result<null>> {
  return households.some(hasPlain) && (await findCountyKey(db)) ? fail('COUNTY_KEY_LOCKED') : ok(null)
}

const hasPlain = ({ plainPhone, further }: HouseholdContent) =>
  plainPhone !== '' ||
  Object.entries(further).some(([title, text]) => typeof text === 'string' && isPrivate(title, text))
