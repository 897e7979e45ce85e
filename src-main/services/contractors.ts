import { contractorContract } from '#shared/law/contractor-contract'
import { projectsNamed } from '#shared/records/projects-named'
import { searchKey } from '#shared/records/search-words'
import { fail, ok } from '#shared/result'
import { findContractor, listContractors } from '../store/contractor-repository'
import { listProjects } from '../store/project-repository'
import { listRecordsOf } from '../store/record-lists'
import { listRecordsOfKinds } from '../store/record-repository'
import { inTransaction } from '../store/transaction'
import type { CountyContext, Handler } from './context'
import { dropContractor, putContractor } from './contractor-writes'
import { readCountyYear } from './county-year'
import { commandNow } from './record-writes'

export const listRegister: Handler<'contractor.list', CountyContext> = async (county) =>
  ok(await listContractors(county.db))

/** Every contractor with its contracts over all projects of the county, archived ones too, with its records and those of its projects that belong here too. */
export const listEntries: Handler<'contractor.register', CountyContext> = async (county) => {
  const { soundKey } = await import('../store/sound-key')
  const countyYear = await readCountyYear(county, [])
  const { projects, contractors, guests } = countyYear
  const own = projects.filter(({ id }) => !guests?.has(id)).toSorted((a, b) => b.year - a.year)
  const binned = await listProjects(county.db, ['binned'])
  const foreign = guests?.size ? await recordsOfGuests(county, guests) : new Set<string>()
  const kept = (await listRecordsOf(county.db, 'contractor', null)).filter(({ id }) => !foreign.has(id))
  const ofProjects = (await listRecordsOf(county.db, 'project', null)).filter(
    ({ kind }) => county.recordKinds.get(kind)?.inRegister,
  )
  return ok(
    contractors.map((contractor) => ({
      contractor,
      contracts: own
        .filter(({ contractorId }) => contractorId === contractor.id)
        .map((project) => contractorContract(countyYear, project)),
      binned: binned.filter(({ project }) => project.contractorId === contractor.id).map(({ project }) => project.name),
      records: [
        ...kept.filter(({ ownerId }) => ownerId === contractor.id),
        ...ofProjects.filter((record) =>
          own.some(({ id, contractorId }) => id === record.ownerId && contractorId === contractor.id),
        ),
      ],
      sounds: soundKey(searchKey(contractor.name)),
    })),
  )
}

/** What names only projects of other units came with them, and says nothing of this county's experience until they are adopted. */
async function recordsOfGuests(
  { db, recordKinds }: CountyContext,
  guests: ReadonlyMap<string, unknown>,
): Promise<Set<string>> {
  const kinds = [...recordKinds.values()].filter(({ owner }) => owner === 'contractor')
  const ids = kinds.map(({ id }) => id)
  const entries = await listRecordsOfKinds(db, recordKinds, ids)
  const foreign = entries.filter((entry) => {
    const kind = recordKinds.get(entry.kind)
    const named = kind ? projectsNamed(kind, entry.body) : []
    return named.length > 0 && named.every((id) => guests.has(id))
  })
  return new Set(foreign.map(({ id }) => id))
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
