import type { CountyYear, Payment } from '#shared/law/county-year'
import type { Project } from '#shared/project/project'
import { paidState, payment, paymentSchema } from '#shared/records/payment'
import { listContractors } from '../store/contractor-repository'
import { readProfile, readYears } from '../store/county-repository'
import { readOrigins } from '../store/origin-repository'
import { listProjects } from '../store/project-repository'
import { listBodies } from '../store/record-repository'
import { readAgreements } from './agreements'
import { draftComparisons } from './compared-pair'
import { type CountyContext, todayOf } from './context'
import { expectedIn } from './office-data'
import { readWrittenPlans } from './written-plans'

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
    ...(await readAgreements(county.db)),
    draftComparisons: await draftComparisons(county.db, (id) => expectedIn(county, projects.get(id))),
    writtenPlans: await readWrittenPlans(county),
    today: todayOf(county),
    rules: county.resources.rules,
  }
}
