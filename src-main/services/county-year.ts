import { chinaDate } from '#shared/china-time'
import type { CountyYear, EnteredFunds } from '#shared/law/county-year'
import type { Project } from '#shared/project/project'
import { enteredDocuments } from '#shared/records/fund-document'
import { listContractors } from '../store/contractor-repository'
import { readProfile, readYears } from '../store/county-repository'
import { readFirstNoted } from '../store/first-noted'
import { readOrigins } from '../store/origin-repository'
import { listProjects } from '../store/project-repository'
import { listBodies } from '../store/record-bodies'
import { readAgreements } from './agreements'
import { draftComparisons } from './compared-pair'
import { type CountyContext, todayOf } from './context'
import { readDelivered } from './deliveries/standing'
import { expectedIn } from './office-data'
import { readSignings } from './signed-contracts'
import { untilWritten } from './until-written'
import { readWrittenPlans } from './written-plans'
import { readYearRecords } from './year-records'

/** Binned projects count for no rule. */
export const countedStatuses: Project['status'][] = ['active', 'archived']

/** 已入账的预算文件 of every year. */
async function readFundDocuments({ db }: CountyContext): Promise<EnteredFunds[]> {
  const entered = await listBodies(db, enteredDocuments)
  return entered.map(({ ownerId, body: { number, source } }) => ({ year: Number(ownerId), number, source }))
}

/** Day on which each project was first written down here. */
async function readNoted({ db }: CountyContext) {
  return new Map([...(await readFirstNoted(db))].map(([id, at]) => [id, chinaDate(at)]))
}

/** What is reckoned from: the projects and what was agreed on them, without what the rules alone look at. */
export const readAgreedYear = (county: CountyContext): Promise<CountyYear> =>
  untilWritten(county, 'agreed year', async () => {
    const stored = await listProjects(county.db, countedStatuses)
    return {
      profile: await readProfile(county.db),
      years: await readYears(county.db),
      projects: stored.map(({ project }) => project),
      contractors: await listContractors(county.db),
      noted: await readNoted(county),
      guests: new Map([...(await readOrigins(county.db))].filter(([, { adopted }]) => !adopted)),
      ...(await readAgreements(county.db)),
      today: todayOf(county),
      rules: county.resources.rules,
    }
  })

/** What the rules look at besides, of all projects: read once for however many are judged. */
const readRulesYear = (county: CountyContext) =>
  untilWritten(county, 'rules year', async () => {
    const agreed = await readAgreedYear(county)
    return {
      ...agreed,
      fundDocuments: await readFundDocuments(county),
      signings: await readSignings(county, agreed.projects),
      ...(await readYearRecords(county)),
    }
  })

/**
 * What the rules look at, as stored now. What they see of the project they judge alone (its drafts, plan and deliveries) is
 * read of the projects `judged`, where they are given: of all of a county it takes long.
 */
export const readCountyYear = (county: CountyContext, judged?: readonly string[]): Promise<CountyYear> =>
  untilWritten(county, `county year ${judged ?? 'of all'}`, async () => {
    const all = await readRulesYear(county)
    const ids = judged && new Set(judged)
    const projects = all.projects.filter(({ id }) => ids?.has(id) ?? true)
    return {
      ...all,
      draftComparisons: await draftComparisons(county.db, projects, (project) => expectedIn(county, project)),
      writtenPlans: await readWrittenPlans(
        county,
        projects.map(({ id }) => id),
      ),
      delivered: await readDelivered(county, projects),
    }
  })
