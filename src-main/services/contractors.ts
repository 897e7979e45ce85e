import { contractorContract } from '#shared/law/contractor-contract'
import { searchKey } from '#shared/records/search-words'
import { fail, ok } from '#shared/result'
import { findContractor, listContractors } from '../store/contractor-repository'
import { listRecordsOf } from '../store/record-lists'
import { inTransaction } from '../store/transaction'
import type { CountyContext, Handler } from './context'
import { dropContractor, putContractor } from './contractor-writes'
import { readCountyYear } from './county-year'
import { commandNow } from './record-writes'

export const listRegister: Handler<'contractor.list', CountyContext> = async (county) =>
  ok(await listContractors(county.db))

/** Every contractor with its contracts over all projects of the county, archived ones too, and with its records. */
export const listEntries: Handler<'contractor.register', CountyContext> = async (county) => {
  const { soundKey } = await import('../store/sound-key')
  const countyYear = await readCountyYear(county)
  const { projects, contractors, guests } = countyYear
  const own = projects.filter(({ id }) => !guests?.has(id)).toSorted((a, b) => b.year - a.year)
  const records = await listRecordsOf(county.db, 'contractor', null)
  return ok(
    contractors.map((contractor) => ({
      contractor,
      contracts: own
        .filter(({ contractorId }) => contractorId === contractor.id)
        .map((project) => contractorContract(countyYear, project)),
      records: records.filter(({ ownerId }) => ownerId === contractor.id),
      sounds: soundKey(searchKey(contractor.name)),
    })),
  )
}

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
