import { isCitizenNumber, plainCitizenNumber } from '#shared/county/citizen-number'
import { type HouseholdFilter, householdNumbers } from '#shared/households/household'
import { fail, ok, type Result } from '#shared/result'
import { findCountyKey } from '../../store/county-key-repository'
import { countHouseholds, countListed, type Found, listHouseholds, type NumberHash } from '../../store/household-lists'
import type { CountyContext, Handler } from '../context'
import { standingsOf } from '../deliveries/standing'
import { projectWithTraces, tracesDelivered } from '../deliveries/traces-in'
import { hashOf } from './numbers'

/**
 * A page, each household with how it stands with what was delivered (P24). A whole number typed is looked for by its hash:
 * COUNTY_KEY_LOCKED where that takes the recovery code first.
 */
export const listPage: Handler<'household.list', CountyContext> = async (county, { filter, after, limit }) => {
  const found = await foundBy(county, filter)
  if (!found.ok) return found
  const { rows, next } = await listHouseholds(county.db, found.value, { after, limit })
  const traces = filter.removed ? null : await tracesDelivered(county, filter.projectId)
  const ids = rows.map(({ id }) => id)
  const standings = traces && (await standingsOf(county.db, ids, traces))
  return ok({ rows: rows.map((row) => ({ ...row, files: standings?.get(row.id) ?? null })), next })
}

export const count: Handler<'household.count', CountyContext> = async (county, filter) => {
  const found = await foundBy(county, filter)
  return found.ok ? ok(await countListed(county.db, found.value)) : found
}

export const countStrata: Handler<'household.strata', CountyContext> = async ({ db }, which) =>
  ok(await countHouseholds(db, which))

/** A filter with what SQL needs to know of it. */
export async function foundBy(county: CountyContext, filter: HouseholdFilter): Promise<Result<Found>> {
  const hashes = await hashesIn(county, filter.text)
  if (!hashes.ok) return hashes
  const files = await filesFor(county, filter)
  return files.ok ? ok({ ...filter, hashes: hashes.value, files: files.value }) : files
}

/** Hashes a whole number may be found by; [] = none was typed. COUNTY_KEY_LOCKED. */
export async function hashesIn(county: CountyContext, text: string): Promise<Result<NumberHash[]>> {
  const number = plainCitizenNumber(text).replace(/^(0\d{2,3})-(?=\d{7,8}$)/, '$1')
  if (!/^\d{7,29}[\dX]$/.test(number)) return ok([])
  const key = await county.keys.keyOf(county.db)
  if (key) return ok(householdNumbers.map((of) => ({ of, hash: hashOf(key, of, number) })))
  // Other runs of digits may be a code.
  const isAsked = isCitizenNumber(number) && (await findCountyKey(county.db)) !== null
  return isAsked ? fail('COUNTY_KEY_LOCKED') : ok([])
}

async function filesFor(
  county: CountyContext,
  { projectId, standing }: HouseholdFilter,
): Promise<Result<Found['files']>> {
  if (standing === null) return ok(null)
  const found = await projectWithTraces(county, county.db, projectId)
  return found.ok ? ok({ standings: [standing], traces: found.value.traces }) : found
}
