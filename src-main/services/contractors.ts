import { fail, ok } from '#shared/result'
import { findContractor, listContractors } from '../store/contractor-repository'
import { inTransaction } from '../store/transaction'
import type { CountyContext, Handler } from './context'
import { dropContractor, putContractor } from './contractor-writes'
import { commandNow } from './record-writes'

export const listRegister: Handler<'contractor.list', CountyContext> = async (county) =>
  ok(await listContractors(county.db))

export const saveContractor: Handler<'contractor.save', CountyContext> = (county, contractor) =>
  inTransaction(county.db, async (tx) => {
    const before = await findContractor(tx, contractor.id)
    const command = await commandNow(county, tx, before ? 'edit' : 'create')
    return putContractor(tx, before, contractor, command)
  })

/** CONTRACTOR_IN_USE. */
export const removeContractor: Handler<'contractor.remove', CountyContext> = (county, { id }) =>
  inTransaction(county.db, async (tx) => {
    const contractor = await findContractor(tx, id)
    if (!contractor) return fail('NOT_FOUND', { what: '该承接主体' })
    return dropContractor(tx, contractor, await commandNow(county, tx, 'remove'))
  })
