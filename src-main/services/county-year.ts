import { compareDates } from '#shared/dates'
import type { ContractAmendment, CountyYear, Payment } from '#shared/law/county-year'
import type { Project } from '#shared/project/project'
import { contractChange, contractChangeSchema, signedStates } from '#shared/records/contract-change'
import { paidState, payment, paymentSchema } from '#shared/records/payment'
import { listContractors } from '../store/contractor-repository'
import { readProfile, readYears } from '../store/county-repository'
import { readOrigins } from '../store/origin-repository'
import { listProjects } from '../store/project-repository'
import { listBodies } from '../store/record-repository'
import { draftComparisons } from './compared-pair'
import { type CountyContext, todayOf } from './context'
import { expectedIn } from './office-data'

/** Binned projects count for no rule. */
export const countedStatuses: Project['status'][] = ['active', 'archived']

/** 已登记的付款 by project. */
async function readPayments({ db }: CountyContext): Promise<Map<string, Payment[]>> {
  const paid = new Map<string, Payment[]>()
  for (const { ownerId, body } of await listBodies(db, { kind: payment.id, state: paidState })) {
    const { paidOn, amountFen } = paymentSchema.parse(body)
    if (paidOn === null || amountFen === null) continue
    paid.set(ownerId, [...(paid.get(ownerId) ?? []), { paidOn, amountFen }])
  }
  return paid
}

/** 已签订的补充、终止协议 by project, in the order they were signed. */
async function readAmendments({ db }: CountyContext): Promise<Map<string, ContractAmendment[]>> {
  const signed = new Map<string, ContractAmendment[]>()
  const found = await Promise.all(signedStates.map((state) => listBodies(db, { kind: contractChange.id, state })))
  for (const { id, ownerId, body } of found.flat()) {
    const change = contractChangeSchema.parse(body)
    const { signedOn, amountFen, endsOn, publishedOn, filedOn } = change
    if (signedOn === null) continue
    const title = contractChange.titleOf(change)
    const others = signed.get(ownerId) ?? []
    const all = [...others, { id, title, signedOn, amountFen, endsOn, publishedOn, filedOn }]
    signed.set(
      ownerId,
      all.toSorted((one, other) => compareDates(one.signedOn, other.signedOn)),
    )
  }
  return signed
}

/** What the rules look at, as stored now. */
export async function readCountyYear(county: CountyContext): Promise<CountyYear> {
  const stored = await listProjects(county.db, countedStatuses)
  const projects = new Map(stored.map(({ project }) => [project.id, project]))
  return {
    profile: await readProfile(county.db),
    years: await readYears(county.db),
    projects: stored.map(({ project }) => project),
    contractors: await listContractors(county.db),
    guests: new Map([...(await readOrigins(county.db))].filter(([, { adopted }]) => !adopted)),
    payments: await readPayments(county),
    amendments: await readAmendments(county),
    draftComparisons: await draftComparisons(county.db, (id) => expectedIn(county, projects.get(id))),
    today: todayOf(county),
    rules: county.resources.rules,
  }
}
