import { fail, ok } from '#shared/result'
import { recordChange } from '../store/change-log'
import { deleteContractor, listContractors, writeContractor } from '../store/contractor-repository'
import { listProjects } from '../store/project-repository'
import { inTransaction } from '../store/transaction'
import { type CountyContext, type Handler, instantOf } from './context'

export const listRegister: Handler<'contractor.list', CountyContext> = async (county) =>
  ok(await listContractors(county.db))

export const saveContractor: Handler<'contractor.save', CountyContext> = (county, contractor) =>
  inTransaction(county.db, async (tx) => {
    await writeContractor(tx, contractor)
    await recordChange(tx, instantOf(county), 'save', 'contractor', contractor.id)
    return ok(contractor)
  })

/** CONTRACTOR_IN_USE while a project names the contractor: its contract would lose its party B. */
export const removeContractor: Handler<'contractor.remove', CountyContext> = (county, { id }) =>
  inTransaction(county.db, async (tx) => {
    const projects = await listProjects(tx, ['active', 'archived', 'binned'])
    const using = projects.find(({ project }) => project.contractorId === id)
    if (using) return fail('CONTRACTOR_IN_USE', { name: using.project.name })
    if (!(await deleteContractor(tx, id))) return fail('NOT_FOUND', { what: '该承接主体' })
    await recordChange(tx, instantOf(county), 'remove', 'contractor', id)
    return ok(null)
  })
