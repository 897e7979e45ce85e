import { templateForService } from '#shared/budget/template-for-service'
import { matchCatalogItem } from '#shared/catalog/match'
import { placeNames } from '#shared/county/place-names'
import { newProject } from '#shared/drafting/new-project'
import { parseInput } from '#shared/parse-input'
import { nextCycle } from '#shared/project/next-cycle'
import type { Project } from '#shared/project/project'
import { projectSchema } from '#shared/project/project-schema'
import { totalOf } from '#shared/project/project-total'
import { fail, ok, type Result } from '#shared/result'
import { recordChange } from '../store/change-log'
import { readProfile } from '../store/county-repository'
import { setAdopted } from '../store/origin-repository'
import { findProject, insertProject, setProjectStatus, updateProject } from '../store/project-repository'
import type { Executor } from '../store/schema'
import { inTransaction } from '../store/transaction'
import { type CountyContext, type Handler, instantOf } from './context'

const notFound = () => fail('NOT_FOUND', { what: '该项目' })
/** The service by its code, or by free text that means one of the catalogue. CATALOG_REFUSED otherwise (N01). */
export const createProject: Handler<'project.create', CountyContext> = async (county, { name, year, catalogCode }) => {
  const catalog = county.resources.catalogs.at(-1)
  const places = placeNames(county.resources.regions, await readProfile(county.db))
  const item = catalog && matchCatalogItem(catalog, catalogCode, places)
  if (!item) return fail('CATALOG_REFUSED', { text: catalogCode })
  const { code } = item
  const template = templateForService(county.resources.budgetTemplates, code)
  const kinds = county.resources.rules.serviceKinds
  const project = newProject({ id: county.newId(), name, year, catalog, catalogCode: code, template, kinds })
  return addProject(county, project, 'create')
}

export const getProject: Handler<'project.get', CountyContext> = async (county, { id }) => {
  const stored = await findProject(county.db, id)
  return stored ? ok(stored.project) : notFound()
}

export const saveProject: Handler<'project.save', CountyContext> = (county, project) =>
  inTransaction(county.db, async (tx) => {
    const saved = await replaceProject(county, tx, project, 'save')
    return saved.ok ? ok({ revision: saved.value.revision }) : saved
  })

/** INPUT_INVALID where the next period would lie beyond all years and dates the program knows. */
export const copyNext: Handler<'project.copyNext', CountyContext> = async (county, { id }) => {
  const stored = await findProject(county.db, id)
  if (!stored) return notFound()
  const next = parseInput(projectSchema, nextCycle(stored.project, county.newId()))
  return next.ok ? addProject(county, next.value, 'copy_next') : next
}

export const setStatus: Handler<'project.setStatus', CountyContext> = (county, { id, status }) =>
  inTransaction(county.db, async (tx) => {
    const at = instantOf(county)
    if (!(await setProjectStatus(tx, id, status, at))) return notFound()
    await recordChange(tx, at, `status_${status}`, 'project', id)
    return ok(null)
  })

/** 收为本单位项目: the origin stays on record; from now on the project counts. */
export const adoptProject: Handler<'project.adopt', CountyContext> = (county, { id }) =>
  inTransaction(county.db, async (tx) => {
    const at = instantOf(county)
    if (!(await setAdopted(tx, id, at))) return notFound()
    await recordChange(tx, at, 'adopt', 'project', id)
    return ok(null)
  })

/**
 * Puts the draft in place of the stored one, with one revision more and the total computed anew. The status is not the
 * draft's to change. CONFLICT when the stored revision is another than the draft's; CATALOG_REFUSED for a foreign item.
 */
export async function replaceProject(
  county: CountyContext,
  tx: Executor,
  draft: Project,
  action: string,
): Promise<Result<Project>> {
  const stored = await findProject(tx, draft.id)
  if (!stored) return notFound()
  if (stored.project.revision !== draft.revision) return fail('CONFLICT')
  const foreign = itemOutsideCatalog(county, draft)
  if (foreign) return fail('CATALOG_REFUSED', { text: foreign })
  const project = { ...draft, status: stored.project.status, revision: draft.revision + 1 }
  const at = instantOf(county)
  const row = { project, totalFen: totalOf(county.resources.budgetTemplates, project), updatedAt: at }
  if (!(await updateProject(tx, row, draft.revision))) return fail('CONFLICT')
  await recordChange(tx, at, action, 'project', project.id)
  return ok(project)
}

/** Code of the first item its own catalogue does not have; a row not chosen yet ('') is a draft like any other. */
function itemOutsideCatalog({ resources }: CountyContext, { items, catalogVersion }: Project): string | null {
  const catalog = resources.catalogs.find(({ version }) => version === catalogVersion)
  const known = new Set(catalog?.items.map(({ code }) => code))
  return (catalog && items.find(({ code }) => code !== '' && !known.has(code))?.code) || null
}

function addProject(county: CountyContext, project: Project, action: string): Promise<Result<Project>> {
  return inTransaction(county.db, async (tx) => {
    const at = instantOf(county)
    await insertProject(tx, { project, totalFen: totalOf(county.resources.budgetTemplates, project), updatedAt: at })
    await recordChange(tx, at, action, 'project', project.id)
    return ok(project)
  })
}
