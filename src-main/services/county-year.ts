import type { CountyYear, EnteredFunds } from '#shared/law/county-year'
import type { Project } from '#shared/project/project'
import { enteredState, fundDocument, fundDocumentSchema } from '#shared/records/fund-document'
import { listContractors } from '../store/contractor-repository'
import { readProfile, readYears } from '../store/county-repository'
import { readOrigins } from '../store/origin-repository'
import { listProjects } from '../store/project-repository'
import { listBodies } from '../store/record-repository'
import { readAgreements } from './agreements'
import { draftComparisons } from './compared-pair'
import { type CountyContext, todayOf } from './context'
import { readDelivered } from './deliveries/standing'
import { expectedIn } from './office-data'
import { readSignings } from './signed-contracts'
import { readWrittenPlans } from './written-plans'

/** Binned projects count for no rule. */
export const countedStatuses: Project['status'][] = ['active', 'archived']

/** 已入账的预算文件 of every year. */
async function readFundDocuments({ db }: CountyContext): Promise<EnteredFunds[]> {
  const entered = await listBodies(db, { kind: fundDocument.id, state: enteredState })
  return entered.map(({ ownerId, body }) => {
    const { number, source } = fundDocumentSchema.parse(body)
    return { year: Number(ownerId), number, source }
  })
}

/** What is reckoned from: the projects and what was agreed on them, without what the rules alone look at. */
export async function readAgreedYear(county: CountyContext): Promise<CountyYear> {
  const stored = await listProjects(county.db, countedStatuses)
  return {
    profile: await readProfile(county.db),
    years: await readYears(county.db),
    projects: stored.map(({ project }) => project),
    contractors: await listContractors(county.db),
    guests: new Map([...(await readOrigins(county.db))].filter(([, { adopted }]) => !adopted)),
    ...(await readAgreements(county.db)),
    today: todayOf(county),
    rules: county.resources.rules,
  }
}

/** What the rules look at, as stored now; what was delivered only of the projects `deliveredOf` where it is given, as counting it takes long. */
export async function readCountyYear(county: CountyContext, deliveredOf?: readonly string[]): Promise<CountyYear> {
  const agreed = await readAgreedYear(county)
  const projects = new Map(agreed.projects.map((project) => [project.id, project]))
  return {
    ...agreed,
    fundDocuments: await readFundDocuments(county),
    draftComparisons: await draftComparisons(county.db, (id) => expectedIn(county, projects.get(id))),
    signings: await readSignings(county, agreed.projects),
    writtenPlans: await readWrittenPlans(county),
    delivered: await readDelivered(
      county,
      agreed.projects.filter(({ id }) => deliveredOf?.includes(id) ?? true),
    ),
  }
}
