import { catalogOf } from '#shared/catalog/find-catalog'
import { bodyOfProject } from '#shared/history/project-body'
import type { Project } from '#shared/project/project'
import { totalOf } from '#shared/project/project-total'
import { diffBodies } from '#shared/records/body-changes'
import { fail, ok, type Result } from '#shared/result'
import { type Command, importedField, wholeRecord, writeChanges } from '../store/change-repository'
import { insertProject, updateProject } from '../store/project-repository'
import type { Executor } from '../store/schema'
import type { CountyContext } from './context'
import { refused } from './record-writes'
import { keptWithArchive } from './retained-files'
import { noteSigned, signedGuard } from './signed-contracts'

/** A project that was not there, and its one change row: all of it, or that it came where its own history is `told`. */
export async function writeNewProject(
  county: CountyContext,
  tx: Executor,
  project: Project,
  command: Command,
  told = false,
): Promise<void> {
  await insertProject(tx, stored(county, project, command))
  const change = told ? { field: importedField, after: true } : { field: wholeRecord, after: bodyOfProject(project) }
  await writeChanges(tx, project.id, [{ ...change, before: undefined }], command)
}

/**
 * Puts `after` in the place of `before`, with one revision more, the total computed anew and a change row for every field
 * that is another one now. CONFLICT when the stored revision is another; CATALOG_REFUSED for a foreign item that comes in;
 * CONTRACT_SIGNED for a term of a signed contract; ARCHIVE_HOLDS for one that is archived and would go to the 回收站.
 */
export async function writeChangedProject(
  county: CountyContext,
  tx: Executor,
  before: Project,
  after: Project,
  command: Command,
): Promise<Result<Project>> {
  const foreign = itemOutsideCatalog(county, before, after)
  if (foreign) return fail('CATALOG_REFUSED', { text: foreign })
  const kept = await binProblem(county, tx, before, after.status)
  if (kept) return refused(kept)
  const held = (await signedGuard(county, tx, before))(after)
  if (!held.ok) return held
  const project = { ...after, revision: before.revision + 1 }
  if (!(await updateProject(tx, stored(county, project, command), before.revision))) return fail('CONFLICT')
  await writeChanges(tx, project.id, diffBodies(bodyOfProject(before), bodyOfProject(project)), command)
  const signed = await noteSigned(county, tx, project.id)
  return signed.ok ? ok(project) : signed
}

/** ARCHIVE_HOLDS where an archived project would go to the 回收站 (P34). */
export const binProblem = async (county: CountyContext, tx: Executor, project: Project, to: Project['status']) =>
  to === 'binned' && project.status !== 'binned'
    ? keptWithArchive(county, tx, project.id, { held: 'project', title: project.name })
    : null

const stored = ({ resources }: CountyContext, project: Project, { at }: Command) => ({
  project,
  totalFen: totalOf(resources.budgetTemplates, project),
  updatedAt: at,
})

/**
 * Code of the first item its own catalogue does not have; a row not chosen yet ('') is a draft like any other, and what was
 * bought by the catalogue of before is told by N01.
 */
function itemOutsideCatalog({ resources }: CountyContext, before: Project, after: Project): string | null {
  const catalog = catalogOf(resources.catalogs, after)
  const known = new Set([...(catalog?.items ?? []), ...before.items].map(({ code }) => code))
  return (catalog && after.items.find(({ code }) => code !== '' && !known.has(code))?.code) || null
}
