import { fieldTitles, type MaskedField } from '#shared/households/household'
import { fail, ok, type Result } from '#shared/result'
import { findHousehold, type HouseholdContent } from '../../store/household-repository'
import type { Executor } from '../../store/schema'
import { inTransaction } from '../../store/transaction'
import type { CountyContext, Handler } from '../context'
import { noteChanges } from '../record-writes'
import { keyFor, opened } from './numbers'

export const lookField = (of: string) => `@look/${of}`

/** One number as it is. Who has looked, at which, is in the history before it is answered; the number never is. */
export const lookAtNumber: Handler<'household.number', CountyContext> = (county, { id, of }) =>
  inTransaction(county.db, async (tx) => {
    const household = await findHousehold(tx, id)
    const plain = household ? await plainOf(county, tx, household, of) : ok('')
    if (!plain.ok) return plain
    if (plain.value === '') return fail('NOT_FOUND', { what: `这一户的${fieldTitles[of]}` })
    await noteChanges(county, tx, 'lookAtNumber', id, [{ field: lookField(of), before: undefined, after: true }])
    return plain
  })

/** '' = none. */
async function plainOf(
  county: CountyContext,
  tx: Executor,
  household: HouseholdContent,
  of: MaskedField,
): Promise<Result<string>> {
  if (of === 'phone') return ok(household.phone)
  const number = household.numbers[of]
  if (!number) return ok('')
  const key = await keyFor(county, tx)
  if (!key.ok) return key
  const plain = opened(key.value, household.id, of, number)
  return plain === null ? fail('DB_CORRUPT', { detail: `一户的${fieldTitles[of]}被改动过，打不开` }) : ok(plain)
}
