import { compareDates, type IsoDate } from '#shared/dates'
import type { Agreements, ContractAmendment, Payment } from '#shared/law/county-year'
import { acceptance } from '#shared/records/acceptance'
import { acceptedState } from '#shared/records/acceptance-body'
import { archive } from '#shared/records/archive'
import { archivedState } from '#shared/records/archive-schema'
import { contractChange } from '#shared/records/contract-change'
import { contractChangeSchema, countedChanges, isTermination, signedStates } from '#shared/records/contract-change-body'
import { payment } from '#shared/records/payment'
import { paidState, paymentSchema } from '#shared/records/payment-body'
import { settlement } from '#shared/records/settlement'
import { settledState } from '#shared/records/settlement-body'
import { ok } from '#shared/result'
import { everCame, valueWhenLast } from '../store/change-repository'
import { findProject } from '../store/project-repository'
import { listBodies, listField } from '../store/record-bodies'
import type { Executor } from '../store/schema'
import { findSigned } from '../store/signed-contract-repository'
import type { CountyContext, Handler } from './context'
import { signingOf } from './signed-contracts'

/** What was agreed on the contracts of all projects later, or on that of one, and what was paid on them. */
export const readAgreements = async (db: Executor, ownerId?: string): Promise<Agreements> => ({
  amendments: await readAmendments(db, ownerId),
  payments: await readPayments(db, ownerId),
  accepted: await readDays(db, { ...acceptedDays, ownerId }),
  settled: await readDays(db, { ...settledDays, ownerId }),
  archived: await readArchived(db, ownerId),
})

/** 已签订的补充、终止协议 by project. */
async function readAmendments(db: Executor, projectId?: string) {
  const signed = new Map<string, ContractAmendment[]>()
  const found = await listBodies(db, { ...signedChanges, ownerId: projectId })
  for (const { id, ownerId, body: change } of found) {
    const { signedOn, amountFen, endsOn, publishedOn, filedOn, settleFen, refund } = change
    if (signedOn === null) continue
    const title = contractChange.titleOf(change)
    const others = signed.get(ownerId) ?? []
    const counted = countedChanges(change)
    const quantities = counted.quantities.flatMap(({ target, to }) =>
      target !== null && to !== null ? [{ target, to }] : [],
    )
    const nodes = counted.nodes.flatMap(({ stage, milestone }) => (stage !== null ? [{ stage, milestone }] : []))
    const days = { signedOn, endsOn, publishedOn, filedOn }
    const ended = isTermination(change) ? { settleFen, refund } : {}
    const all = [...others, { id, title, amountFen, ...days, ...ended, quantities, nodes }]
    signed.set(
      ownerId,
      all.toSorted((one, other) => compareDates(one.signedOn, other.signedOn)),
    )
  }
  return signed
}

/** 已登记的付款 by project. */
async function readPayments(db: Executor, projectId?: string) {
  const paid = new Map<string, Payment[]>()
  for (const { ownerId, body } of await listBodies(db, { ...paidBodies, ownerId: projectId })) {
    const { paidOn, acceptedOn, amountFen, deductFen } = body
    if (paidOn === null || amountFen === null) continue
    paid.set(ownerId, [...(paid.get(ownerId) ?? []), { paidOn, acceptedOn, amountFen, deductFen }])
  }
  return paid
}

/** The day that records in a state speak of, by project. */
async function readDays(db: Executor, of: Parameters<typeof listField>[1]) {
  const days = new Map<string, IsoDate[]>()
  for (const { ownerId, value: on } of await listField(db, of)) {
    if (typeof on === 'string') days.set(ownerId, [...(days.get(ownerId) ?? []), on])
  }
  return days
}

/** Projects that are or were 已归档 with their 保管期限: sent back for correction, they keep the one they were archived with. */
async function readArchived(db: Executor, projectId?: string) {
  const years = new Map<string, { years: number }>()
  const all = await listField(db, { ...archiveTerms, ownerId: projectId })
  const others = all.filter(({ state }) => state !== archivedState).map(({ id }) => id)
  const sentBack = await everCame(db, others, archivedState)
  for (const { id, ownerId, state, value: now } of all) {
    const then = { state: archivedState, field: archiveTerms.field, now }
    const term = state === archivedState ? now : sentBack.has(id) ? await valueWhenLast(db, id, then) : undefined
    if (term !== undefined) years.set(ownerId, { years: Number(term) })
  }
  return years
}

const signedChanges = { kind: contractChange.id, schema: contractChangeSchema, states: signedStates }
const paidBodies = { kind: payment.id, schema: paymentSchema, states: [paidState] }
const acceptedDays = { kind: acceptance.id, states: [acceptedState], field: 'acceptedOn' }
const settledDays = { kind: settlement.id, states: [settledState], field: 'settledOn' }
const archiveTerms = { kind: archive.id, states: Object.keys(archive.states?.states ?? {}), field: 'term' }

/** All of it of one project, for its screens. */
export const readAgreed: Handler<'project.agreed', CountyContext> = async (county, { id }) => {
  const { db } = county
  const { amendments, payments, accepted, settled, archived } = await readAgreements(db, id)
  const stored = await findProject(db, id)
  const [signing, written] = stored
    ? [await signingOf(county, db, stored.project), await findSigned(db, id)]
    : ['open' as const, null]
  return ok({
    amendments: [...(amendments?.get(id) ?? [])],
    payments: [...(payments?.get(id) ?? [])],
    accepted: [...(accepted?.get(id) ?? [])],
    archived: archived?.get(id) ?? null,
    settled: [...(settled?.get(id) ?? [])],
    signing,
    correctedBecause: written?.reason ?? '',
  })
}
