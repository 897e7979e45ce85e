import type { CountyYear } from '#shared/law/county-year'
import type { Project } from '#shared/project/project'
import type { ProjectFile } from '#shared/project/project-file'
import { listBudgetVersions } from '../store/budget-version-repository'
import type { CountyContext } from './context'

/** The project with all the checks and papers need of its county. */
export async function readProjectFileOf(
  { db }: CountyContext,
  countyYear: CountyYear,
  project: Project,
): Promise<ProjectFile> {
  return {
    format: 'goufutong.project',
    formatVersion: 1,
    profile: countyYear.profile,
    years: countyYear.years,
    project,
    budgetVersions: await listBudgetVersions(db, project.id),
    contractors: countyYear.contractors.filter(({ id }) => id === project.contractorId),
    otherProjects: countyYear.projects.filter((other) => other.id !== project.id && bearsOn(other, project)),
  }
}

/** Same year, an adjoining year (periods may meet), or the cycle before. */
function bearsOn(other: Project, project: Project): boolean {
  return Math.abs(other.year - project.year) <= 3 || other.id === project.previousId
}

/** What the rules look at, from a file instead of a county. */
export function countyYearOf(file: ProjectFile, rules: CountyYear['rules'], today: string): CountyYear {
  return {
    profile: file.profile,
    years: file.years,
    projects: [file.project, ...file.otherProjects.filter(({ status }) => status !== 'binned')],
    contractors: file.contractors,
    today,
    rules,
  }
}
