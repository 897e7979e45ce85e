import type { CountyYear } from '#shared/law/county-year'
import type { Project } from '#shared/project/project'
import { listContractors } from '../store/contractor-repository'
import { readProfile, readYears } from '../store/county-repository'
import { readOrigins } from '../store/origin-repository'
import { listProjects } from '../store/project-repository'
import { readAgreements } from './agreements'
import { draftComparisons } from './compared-pair'
import { type CountyContext, todayOf } from './context'
import { expectedIn } from './office-data'
import { readWrittenPlans } from './written-plans'

/** Binned projects count for no rule. */
export const countedStatuses: Project['status'][] = ['active', 'archived']

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
    ...(await readAgreements(county.db)),
    draftComparisons: await draftComparisons(county.db, (id) => expectedIn(county, projects.get(id))),
    writtenPlans: await readWrittenPlans(county),
    today: todayOf(county),
    rules: county.resources.rules,
  }
}
