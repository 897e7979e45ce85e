import type { CountyYear } from '#shared/law/county-year'
import type { Project } from '#shared/project/project'
import { listContractors } from '../store/contractor-repository'
import { readProfile, readYears } from '../store/county-repository'
import { readOrigins } from '../store/origin-repository'
import { listProjects } from '../store/project-repository'
import { draftComparisons } from './compared-pair'
import { type CountyContext, todayOf } from './context'

/** Binned projects count for no rule. */
export const countedStatuses: Project['status'][] = ['active', 'archived']

/** What the rules look at, as stored now. */
export async function readCountyYear(county: CountyContext): Promise<CountyYear> {
  const stored = await listProjects(county.db, countedStatuses)
  return {
    profile: await readProfile(county.db),
    years: await readYears(county.db),
    projects: stored.map(({ project }) => project),
    contractors: await listContractors(county.db),
    guests: new Map([...(await readOrigins(county.db))].filter(([, { adopted }]) => !adopted)),
    draftComparisons: await draftComparisons(county.db),
    today: todayOf(county),
    rules: county.resources.rules,
  }
}
