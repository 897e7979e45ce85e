import { fieldTitles, type HouseholdNumber } from '#shared/households/household'
import { fail, ok, type Result } from '#shared/result'
import { findHousehold, type HouseholdContent } from '../../store/household-repository'
import type { Executor } from '../../store/schema'
import { inTransaction } from '../../store/transaction'
import type { CountyContext, Handler } from '../context'
import { noteChanges } from '../record-writes'
import { keyFor, opened, type PrivateField } from './numbers'

export const lookField = (of: string) => `@look/${of}`

/** One number as it is. Who has looked, at which, is in the history before it is answered; the number never is. */
export const lookAtNumber: Handler<'household.number', CountyContext> = (county, { id, of }) =>
  inTransaction(county.db, async (tx) => {
    const household = await findHousehold(tx, id)
    const plain = household ? await plainOf(county, tx, household, of) : ok('')
    if (!plain.ok) return plain
    if (plain.value === '') return fail('NOT_FOUND', { what: `这一户的${titleOf(of)}` })
    await noteChanges(county, tx, 'lookAtNumber', id, [{ field: lookField(of), before: undefined, after: true }])
    return plain
  })

/** '' = none. */
async function plainOf(
  county: CountyContext,
  tx: Executor,
  household: HouseholdContent,
  of: PrivateField,
): Promise<Result<string>> {
  const number = keptOf(household, of)
  if (typeof number === 'string') return ok(number)
  const key = await keyFor(county, tx)
  if (!key.ok) return key
  const plain = opened(key.value, household.id, of, number)
  return plain === null ? fail('DB_CORRUPT', { detail: `一户的${titleOf(of)}被改动过，打不开` }) : ok(plain)
}

const column = 'further/'
const isColumn = (of: PrivateField): of is `further/${string}` => of.startsWith(column)
export const titleOf = (of: PrivateField): string =>
  isColumn(of) ? of.slice(column.length) : fieldTitles[of as HouseholdNumber]

/** As text where it is one of before numbers of its kind were encrypted. */
function keptOf({ numbers, plainPhone, further }: HouseholdContent, of: PrivateField) {
  if (isColumn(of)) return further[titleOf(of)] ?? ''
  return numbers[of] ?? (of === 'phone' ? plainPhone : '')
}
