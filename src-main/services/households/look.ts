import { fieldTitles } from '#shared/households/household'
import { fail, ok } from '#shared/result'
import { findHousehold } from '../../store/household-repository'
import { inTransaction } from '../../store/transaction'
import type { CountyContext, Handler } from '../context'
import { noteChanges } from '../record-writes'
import { keyFor, opened } from './numbers'

export const lookField = (of: string) => `@look/${of}`

/** One number as it is. Who has looked, at which, is in the history before it is answered; the number never is. */
export const lookAtNumber: Handler<'household.number', CountyContext> = (county, { id, of }) =>
  inTransaction(county.db, async (tx) => {
    const household = await findHousehold(tx, id)
    const number = household?.numbers[of]
    if (!number) return fail('NOT_FOUND', { what: `这一户的${fieldTitles[of]}` })
    const key = await keyFor(county, tx)
    if (!key.ok) return key
    const plain = opened(key.value, id, of, number)
    if (plain === null) return fail('DB_CORRUPT', { detail: `一户的${fieldTitles[of]}被改动过，打不开` })
    await noteChanges(county, tx, 'lookAtNumber', id, [{ field: lookField(of), before: undefined, after: true }])
    return ok(plain)
  })
