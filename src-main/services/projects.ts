import { matchCatalogItem } from '#shared/catalog/match'
import { placeNames } from '#shared/county/place-names'
import { newProject } from '#shared/drafting/new-project'
import { wordsFollowed } from '#shared/drafting/words-followed'
import { projectPlace } from '#shared/history/project-words'
import { agreedEnd } from '#shared/law/agreed-end'
import { newProjectDay } from '#shared/law/procurement-day'
import { budgetTemplates, templateOf } from '#shared/office-data/budget-templates'
import { setOn } from '#shared/office-data/named-data'
import { rulesOn, withDataOfNow } from '#shared/office-data/rules-for'
import { catalogFrom, serviceCatalogs } from '#shared/office-data/service-catalogs'
import { parseInput } from '#shared/parse-input'
import { nextCycle } from '#shared/project/next-cycle'
import type { Project } from '#shared/project/project'
import { projectSchema } from '#shared/project/project-schema'
import { fail, ok, type Result } from '#shared/result'
import { writeChanges } from '../store/change-repository'
import type { CommandName } from '../store/command-name'
import { readProfile } from '../store/county-repository'
import { setAdopted } from '../store/origin-repository'
import { findProject, setProjectStatus } from '../store/project-repository'
import type { Executor } from '../store/schema'
import { inTransaction } from '../store/transaction'
import { readAgreements } from './agreements'
import { type CountyContext, type Handler, instantOf } from './context'
import { setsOf } from './office-data'
import { binProblem, writeChangedProject, writeNewProject } from './project-writes'
import { commandNow, noteChanges, refused } from './record-writes'

const notFound = () => fail('NOT_FOUND', { what: '该项目' })
/** The service by its code, or by free text that means one of the catalogue. CATALOG_REFUSED otherwise (N01). */
export const createProject: Handler<'project.create', CountyContext> = async (county, { name, year, catalogCode }) => {
  const sets = setsOf(county)
  const on = newProjectDay(year)
  const catalog = catalogFrom(setOn(serviceCatalogs, sets, on))
  const places = placeNames(county.resources.regions, await readProfile(county.db))
  const item = matchCatalogItem(catalog, catalogCode, places)
  if (!item) return fail('CATALOG_REFUSED', { text: catalogCode })
  const { code } = item
  const template = templateOf(setOn(budgetTemplates, sets, on, item.name))
  const rules = rulesOn(county.resources.rules, on)
  const counting = { kinds: rules.serviceKinds, values: rules.suggestedValues, presets: rules.paymentPresets }
  const project = newProject({ id: county.newId(), name, year, catalog, catalogCode: code, template, ...counting })
  return addProject(county, project, 'create')
}

export const getProject: Handler<'project.get', CountyContext> = async (county, { id }) => {
  const stored = await findProject(county.db, id)
  return stored ? ok(stored.project) : notFound()
}

export const saveProject: Handler<'project.save', CountyContext> = (county, project) =>
  inTransaction(county.db, async (tx) => {
    const saved = await replaceProject(county, tx, project, 'edit')
    return saved.ok ? ok({ revision: saved.value.revision }) : saved
  })

/** INPUT_INVALID where the next period would lie beyond all years and dates the program knows. */
export const copyNext: Handler<'project.copyNext', CountyContext> = async (county, { id }) => {
  const stored = await findProject(county.db, id)
  if (!stored) return notFound()
  const endOn = agreedEnd(await readAgreements(county.db, id), stored.project)
  const next = parseInput(projectSchema, nextCycle(stored.project, endOn, county.newId()), projectPlace)
  return next.ok ? addProject(county, next.value, 'copy', stored.project) : next
}

const statusCommands = { active: 'reactivate', archived: 'archive', binned: 'bin' } as const

/** ARCHIVE_HOLDS. */
export const setStatus: Handler<'project.setStatus', CountyContext> = (county, { id, status }) =>
  inTransaction(county.db, async (tx) => {
    const stored = await findProject(tx, id)
    if (!stored) return notFound()
    const kept = await binProblem(county, tx, stored.project, status)
    if (kept) return refused(kept)
    const command = await commandNow(county, tx, statusCommands[status])
    await setProjectStatus(tx, id, status, command.at)
    const before = stored.project.status
    if (before !== status) await writeChanges(tx, id, [{ field: 'status', before, after: status }], command)
    return ok(null)
  })

/** 收为本单位项目: the origin stays on record; from now on the project counts. */
export const adoptProject: Handler<'project.adopt', CountyContext> = (county, { id }) =>
  inTransaction(county.db, async (tx) => {
    if (!(await setAdopted(tx, id, instantOf(county)))) return notFound()
    await noteChanges(county, tx, 'adopt', id, [{ field: '@adopted', before: false, after: true }])
    return ok(null)
  })

/**
 * Puts the draft in place of the stored one. The status is not the draft's to change. CONFLICT when the stored revision is
 * another than the draft's; CATALOG_REFUSED for a foreign item.
 */
export async function replaceProject(
  county: CountyContext,
  tx: Executor,
  draft: Project,
  name: CommandName,
): Promise<Result<Project>> {
  const stored = await findProject(tx, draft.id)
  if (!stored) return notFound()
  const { project } = stored
  if (project.revision !== draft.revision) return fail('CONFLICT')
  const command = await commandNow(county, tx, name)
  return writeChangedProject(county, tx, project, { ...draft, status: project.status }, command)
}

/** `former` = what it is a copy of: its texts that nobody has changed say what is said now. */
function addProject(
  county: CountyContext,
  drawn: Project,
  name: CommandName,
  former?: Project,
): Promise<Result<Project>> {
  const made = withDataOfNow(drawn, setsOf(county), county.dataKinds)
  const project = former ? wordsFollowed(county.resources.rules, former, made) : made
  return inTransaction(county.db, async (tx) => {
    await writeNewProject(county, tx, project, await commandNow(county, tx, name))
    return ok(project)
  })
}
