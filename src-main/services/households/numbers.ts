import type { HouseholdNumber } from '#shared/households/household'
import { maskedFurtherNumbers } from '#shared/households/masked-cell'
import { isPrivate, masked, searchedNumber } from '#shared/households/private-text'
import { fail, ok, type Result } from '#shared/result'
import { findCountyKey } from '../../store/county-key-repository'
import type { FurtherContent, KeptNumber } from '../../store/household-repository'
import type { Executor } from '../../store/schema'
import type { CountyContext } from '../context'
import type { CountyKey } from '../county-key/sealing'

/** The key, where a number is to be kept or read. COUNTY_KEY_MISSING, COUNTY_KEY_LOCKED. */
export async function keyFor({ keys }: CountyContext, db: Executor): Promise<Result<CountyKey>> {
  const key = await keys.keyOf(db)
  if (key) return ok(key)
  return (await findCountyKey(db)) ? fail('COUNTY_KEY_LOCKED') : fail('COUNTY_KEY_MISSING')
}

/** What is sealed of a household: a number, or what a further column says. */
export type PrivateField = HouseholdNumber | `further/${string}`

const placeOf = (householdId: string, of: PrivateField) => `${householdId} ${of}`

export const hashOf = (key: CountyKey, of: HouseholdNumber, number: string): string =>
  key.hash(`${of} ${searchedNumber(of, number)}`)

/** '' = none. */
export function kept(key: CountyKey, householdId: string, of: HouseholdNumber, number: string): KeptNumber | null {
  if (number === '') return null
  const sealed = key.seal(number, placeOf(householdId, of))
  return { masked: masked(of, number), sealed, hash: hashOf(key, of, number) }
}

/** Further columns as they are kept: what is private in them sealed. Without a key there is nothing private, or it stays as it is. */
export function keptFurther(
  key: CountyKey | null,
  householdId: string,
  further: Readonly<Record<string, string>>,
): FurtherContent {
  const keptOf = (title: string, text: string) =>
    key && isPrivate(title, text) ? keptText(key, householdId, title, text) : text
  return Object.fromEntries(Object.entries(further).map(([title, text]) => [title, keptOf(title, text)]))
}

export function keptText(key: CountyKey, householdId: string, title: string, text: string): KeptNumber {
  const field = `further/${title}` as const
  const sealed = key.seal(text, placeOf(householdId, field))
  return { masked: maskedFurtherNumbers(title, text), sealed, hash: key.hash(`${field} ${text}`) }
}

/** null = altered, or of another household. */
export const opened = (key: CountyKey, householdId: string, of: PrivateField, number: KeptNumber): string | null =>
  key.open(number.sealed, placeOf(householdId, of))
