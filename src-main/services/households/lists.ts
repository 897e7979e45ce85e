import { plainCitizenNumber } from '#shared/county/citizen-number'
import type { HouseholdFilter } from '#shared/households/household'
import { isCitizenNumber } from '#shared/households/masked-number'
import { fail, ok, type Result } from '#shared/result'
import { findCountyKey } from '../../store/county-key-repository'
import { countHouseholds, countListed, listHouseholds } from '../../store/household-lists'
import type { CountyContext, Handler } from '../context'
import { hashOf } from './numbers'

/** A page; a whole number typed is looked for by its hash. COUNTY_KEY_LOCKED where that takes the recovery code first. */
export const listPage: Handler<'household.list', CountyContext> = async (county, { filter, after, limit }) => {
  const found = await withHashes(county, filter)
  return found.ok ? ok(await listHouseholds(county.db, found.value, { after, limit })) : found
}

export const count: Handler<'household.count', CountyContext> = async (county, filter) => {
  const found = await withHashes(county, filter)
  return found.ok ? ok(await countListed(county.db, found.value)) : found
}

export const countStrata: Handler<'household.strata', CountyContext> = async ({ db }, which) =>
  ok(await countHouseholds(db, which))

export async function withHashes(county: CountyContext, filter: HouseholdFilter) {
  const number = plainCitizenNumber(filter.text)
  const none: Result<HouseholdFilter & { hashes: string[] }> = ok({ ...filter, hashes: [] })
  if (!/^\d{7,29}[\dX]$/.test(number)) return none
  const key = await county.keys.keyOf(county.db)
  if (key) {
    const hashes = [hashOf(key, 'citizenNumber', number), hashOf(key, 'bankAccount', number)]
    return ok({ ...filter, hashes })
  }
  // Other runs of digits may be a code.
  const isAsked = isCitizenNumber(number) && (await findCountyKey(county.db)) !== null
  return isAsked ? fail('COUNTY_KEY_LOCKED') : none
}
