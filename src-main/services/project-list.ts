import { itemName } from '#shared/catalog/item-name'
import type { ProjectSummary } from '#shared/ipc/channels'
import { check, checkMany } from '#shared/norms/check'
import type { CountyYear } from '#shared/norms/county-year'
import type { Finding } from '#shared/norms/finding'
import { totalOf } from '#shared/norms/project-total'
import { isUnfilled } from '#shared/norms/unfilled'
import { projectStage } from '#shared/project/stage'
import { ok } from '#shared/result'
import { readOrigins } from '../store/origin-repository'
import { listProjects, type StoredProject } from '../store/project-repository'
import type { CountyContext, Handler } from './context'
import { readCountyYear } from './county-year'
import { withProject } from './norms'

/** Projects of one status, newest year first, with stage and the state of the norms. */
export const listSummaries: Handler<'project.list', CountyContext> = async (county, { status }) => {
  const stored = await listProjects(county.db, [status])
  const countyYear = await readCountyYear(county)
  const origins = await readOrigins(county.db)
  const findings =
    status === 'binned'
      ? new Map(stored.map(({ project }) => [project.id, check(withProject(countyYear, project), project.id)]))
      : checkMany(
          countyYear,
          stored.map(({ project }) => project.id),
        )
  return ok(
    stored.map((one) => ({
      ...summaryOf(one, findings.get(one.project.id) ?? [], countyYear),
      origin: origins.get(one.project.id) ?? null,
    })),
  )
}

function summaryOf(
  { project, updatedAt }: StoredProject,
  findings: Finding[],
  countyYear: CountyYear,
): Omit<ProjectSummary, 'origin'> {
  const countOf = (level: string) => findings.filter((finding) => finding.level === level).length
  return {
    id: project.id,
    year: project.year,
    name: project.name,
    itemNames: itemNames(project, countyYear),
    stage: projectStage(project, countyYear.today),
    totalFen: totalOf(countyYear.rules.budgetTemplates, project),
    errors: countOf('error'),
    unfilled: findings.filter((finding) => isUnfilled(finding, project, countyYear.profile)).length,
    warnings: countOf('warning'),
    status: project.status,
    updatedAt,
  }
}

/** By the catalogue the project was made with, whatever the newest one says. */
function itemNames({ items, catalogVersion }: StoredProject['project'], { rules }: CountyYear): string[] {
  const catalog = rules.catalogs.find(({ version }) => version === catalogVersion)
  return items.map((item) => itemName(catalog?.items.find(({ code }) => code === item.code)))
}
