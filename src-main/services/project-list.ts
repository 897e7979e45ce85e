import { catalogOf } from '#shared/catalog/find-catalog'
import { itemName } from '#shared/catalog/item-name'
import { agreedEnd } from '#shared/law/agreed-end'
import type { CountyYear } from '#shared/law/county-year'
import { check, checkMany } from '#shared/norms/check'
import type { Finding } from '#shared/norms/finding'
import { isUnfilled } from '#shared/norms/unfilled'
import type { Project } from '#shared/project/project'
import { type Totals, totalOnce } from '#shared/project/project-total'
import { projectStage } from '#shared/project/stage'
import type { ProjectSummary } from '#shared/project/summary'
import { ok } from '#shared/result'
import { listEvidenceBefore } from '../store/evidence-repository'
import { readOrigins } from '../store/origin-repository'
import { listNamed, listProjects, type StoredProject } from '../store/project-repository'
import type { CountyContext, Handler } from './context'
import { readCountyYear } from './county-year'
import { holdsReadableContract } from './file-checks'
import { withProject } from './norms'
import { expectedIn } from './office-data'
import { untilWritten } from './until-written'

export const listNames: Handler<'project.names', CountyContext> = async ({ db }) => ok(await listNamed(db))

/** Projects of one status, newest year first, with stage and the state of the norms. */
export const listSummaries: Handler<'project.list', CountyContext> = async (county, { status, year }) =>
  ok(await untilWritten(county, `summaries ${status} ${year}`, () => summaries(county, status, year)))

async function summaries(county: CountyContext, status: Project['status'], year?: number): Promise<ProjectSummary[]> {
  const stored = await listProjects(county.db, [status], year)
  const countyYear = await readCountyYear(county, ids(stored))
  const origins = await readOrigins(county.db)
  const signed = await signedContracts(county, stored)
  const totals: Totals = new Map()
  const findings =
    status === 'binned'
      ? new Map(stored.map(({ project }) => [project.id, check(withProject(countyYear, project), project.id)]))
      : checkMany(countyYear, ids(stored), totals)
  return stored.map((one) => ({
    ...summaryOf(one, findings.get(one.project.id) ?? [], countyYear),
    totalFen: totalOnce(totals, countyYear.rules.budgetTemplates, one.project),
    stage: projectStage(agreedEnd(countyYear, one.project), {
      today: countyYear.today,
      signed: signed.has(one.project.id),
    }),
    origin: origins.get(one.project.id) ?? null,
  }))
}

const ids = (stored: StoredProject[]) => stored.map(({ project }) => project.id)

/** Which projects hold their signed contract. */
async function signedContracts(county: CountyContext, stored: StoredProject[]): Promise<Set<string>> {
  const expected = new Map(stored.map(({ project }) => [project.id, expectedIn(county, project)]))
  const signed = new Set<string>()
  for (const file of await listEvidenceBefore(county.db, ids(stored))) {
    const list = expected.get(file.projectId)
    if (list && (await holdsReadableContract(county, [file], list))) signed.add(file.projectId)
  }
  return signed
}

function summaryOf(
  { project, updatedAt }: StoredProject,
  findings: Finding[],
  countyYear: CountyYear,
): Omit<ProjectSummary, 'origin' | 'stage' | 'totalFen'> {
  const countOf = (level: string) => findings.filter((finding) => finding.level === level).length
  return {
    id: project.id,
    year: project.year,
    name: project.name,
    itemNames: itemNames(project, countyYear),
    pilot: {
      project: countyYear.pilots?.some(({ projectIds }) => projectIds.includes(project.id)) ?? false,
      county: countyYear.pilots?.some(({ projectIds }) => projectIds.length === 0) ?? false,
    },
    errors: countOf('error'),
    unfilled: findings.filter((finding) => isUnfilled(finding, project, countyYear.profile)).length,
    warnings: countOf('warning'),
    status: project.status,
    updatedAt,
  }
}

/** By the catalogue the project was made with, whatever the newest one says. */
function itemNames(project: StoredProject['project'], { rules }: CountyYear): string[] {
  const catalog = catalogOf(rules.catalogs, project)
  return project.items.map((item) => itemName(catalog?.items.find(({ code }) => code === item.code)))
}
