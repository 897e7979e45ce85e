import type { HouseholdNumber } from '#shared/households/household'
import { maskedNumber } from '#shared/households/masked-number'
import { fail, ok, type Result } from '#shared/result'
import { findCountyKey } from '../../store/county-key-repository'
import type { KeptNumber } from '../../store/household-repository'
import type { Executor } from '../../store/schema'
import type { CountyContext } from '../context'
import type { CountyKey } from '../county-key/sealing'

/** The key, where a number is to be kept or read. COUNTY_KEY_MISSING, COUNTY_KEY_LOCKED. */
export async function keyFor({ keys }: CountyContext, db: Executor): Promise<Result<CountyKey>> {
  const key = await keys.keyOf(db)
  if (key) return ok(key)
  return (await findCountyKey(db)) ? fail('COUNTY_KEY_LOCKED') : fail('COUNTY_KEY_MISSING')
}

const placeOf = (householdId: string, of: HouseholdNumber) => `${householdId} ${of}`

export const hashOf = (key: CountyKey, of: HouseholdNumber, number: string): string => key.hash(`${of} ${number}`)

/** '' = none. */
export function kept(key: CountyKey, householdId: string, of: HouseholdNumber, number: string): KeptNumber | null {
  if (number === '') return null
  const sealed = key.seal(number, placeOf(householdId, of))
  return { masked: maskedNumber(number), sealed, hash: hashOf(key, of, number) }
}

/** null = altered, or of another household. */
export const opened = (key: CountyKey, householdId: string, of: HouseholdNumber, number: KeptNumber): string | null =>
  key.open(number.sealed, placeOf(householdId, of))
