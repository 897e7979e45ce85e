import type { BundleScope, ExportedBundle } from '#shared/bundle/bundle'
import { carriedNames } from '#shared/bundle/data-set-file'
import { agreedEnd } from '#shared/law/agreed-end'
import type { CountyYear } from '#shared/law/county-year'
import { keptUntil } from '#shared/law/retention'
import type { DueStage } from '#shared/materials/due-material'
import type { Project } from '#shared/project/project'
import { projectStage } from '#shared/project/stage'
import { fail, ok, type Result } from '#shared/result'
import type { SealFor } from '#shared/seal/sealing'
import { bundleLimits } from '../bundle/bundle-limits'
import { type BundleEntry, exportBundle } from '../bundle/export-bundle'
import type { LongWork } from '../fs/progress'
import { listEvidence } from '../store/evidence-repository'
import { listPapers } from '../store/paper-repository'
import { findProject } from '../store/project-repository'
import { listToldChanges } from '../store/told-changes'
import { runUntrusted } from '../worker/run-untrusted'
import { type BundleContents, bundleEntries, bundleInfo, deadlinesOf, dueOf } from './bundle-entries'
import { importBundle } from './bundle-import'
import { asFound, unreadableIn } from './contents-found'
import { type AppContext, type CountyContext, type Handler, todayOf } from './context'
import { readCountyYear } from './county-year'
import { namedFiles } from './data-set-files'
import { holdsReadableContract } from './file-checks'
import { checkStoredBytes } from './found-altered'
import { fundFilesOf } from './funds'
import { withProject } from './norms'
import { expectedIn } from './office-data'
import { staleKinds } from './paper-sources'
import { newestOfKind, papersWith } from './papers-held'
import { readProjectFileOf } from './project-file'
import { carriedRecords, handOut } from './record-bundles'
import { recordStandings } from './record-standings'
import { type RecordsAround, recordsAround } from './records-around'
import { sealInto } from './seal/seal-file'

export const exportProject: Handler<'bundle.export', CountyContext> = async (
  county,
  { path, seal, jobId, ...scope },
) => {
  const stored = await findProject(county.db, scope.projectId)
  if (!stored) return fail('NOT_FOUND', { what: '该项目' })
  const job = { jobId, kind: 'export', subject: scope.projectId, path, label: '导出材料包' } as const
  return county.jobs.run(job, async (work) => {
    const contents = await contentsOf(county, await standingOf(county, stored.project), scope)
    const info = bundleInfo(county, contents.file, scope.stage)
    const due = dueOf(county.resources, await asFound(county, contents), info.createdOn)
    const deadlines = deadlinesOf(county, contents)
    const entries = bundleEntries(county.papers, { ...contents, ...(await onlyInBundle(county, contents)) })
    const written = (to: string) =>
      county.unfinished.during(to, () => exportBundle({ entries, info, due, deadlines, path: to, ...work }))
    const exported = seal ? await sealedInto(county, { path, seal }, written, work) : await written(path)
    if (!exported.ok) return alteredOr(county, entries, exported)
    await handOut(county)
    return ok({ ...exported.value, materialCount: materialCount(contents) })
  })
}

/** The bundle as it was written, of the file that was sealed. */
async function sealedInto(
  county: CountyContext,
  to: { path: string; seal: SealFor },
  written: (plain: string) => Promise<Result<ExportedBundle>>,
  work: LongWork,
): Promise<Result<ExportedBundle>> {
  const sealed = await sealInto(county, to, work, written)
  return sealed.ok ? ok({ ...sealed.value.written, path: to.path, sizeBytes: sealed.value.sizeBytes }) : sealed
}

/** STORED_ALTERED with the names, where a stored file kept it from being exported. */
async function alteredOr<T>(
  county: CountyContext,
  entries: readonly BundleEntry[],
  failed: Result<T>,
): Promise<Result<T>> {
  if (failed.ok || !['FILE_DAMAGED', 'FILE_NOT_FOUND'].includes(failed.error.code)) return failed
  const names: string[] = []
  for (const { sha256, title, path } of entries.filter((entry) => 'file' in entry.source)) {
    const sound = sha256 === undefined || (await checkStoredBytes(county, sha256)).ok
    if (!sound) names.push(`「${title || path}」`)
  }
  return names.length > 0 ? fail('STORED_ALTERED', { names: names.join('、') }) : failed
}

function materialCount({ documents, evidence, stage }: BundleContents): number {
  const materials = [...documents.map((one) => one.document), ...evidence.map((one) => one.evidence)]
  return materials.filter((one) => stage === null || one.stage === stage).length
}

/** Before an export: what is due and there or missing on that day, and which papers no longer say what the project does. */
export const readiness: Handler<'bundle.readiness', CountyContext> = async (county, { projectId, stage }) => {
  const stored = await findProject(county.db, projectId)
  if (!stored) return fail('NOT_FOUND', { what: '该项目' })
  const standing = await standingOf(county, stored.project)
  const { project, countyYear, around } = standing
  const today = todayOf(county)
  const contents = await contentsOf(county, standing, { stage })
  const papers = contents.documents.map((one) => one.document).filter(({ owner }) => owner === 'project')
  const evidence = contents.evidence.map((one) => one.evidence)
  const signed = await holdsReadableContract(county, evidence, expectedIn(county, project))
  const stale = await staleKinds(county, countyYear, project, papers)
  return ok({
    due: dueOf(county.resources, await asFound(county, contents), today),
    deadlines: deadlinesOf(county, contents),
    stale,
    staleOfYear: stale.filter((kind) => county.papers.get(kind)?.owner === 'year'),
    stage: projectStage(agreedEnd(countyYear, project), { today, signed }),
    held: materialCount(contents),
    atHome: contents.atHome ?? 0,
    records: recordStandings(county, project, countyYear, around),
    unreadable: await unreadableIn(county, contents),
  })
}

/** Any bundle of anyone: needs no open county. */
export const verify: Handler<'bundle.verify', AppContext> = (app, { path, jobId }) =>
  app.jobs.run({ jobId, kind: 'verify', subject: '', path, label: '校验材料包' }, (work) =>
    runUntrusted('bundle.verify', path, bundleLimits, work),
  )

export const importProject: Handler<'bundle.import', CountyContext> = (county, { path, jobId, foreign }) =>
  county.jobs.run({ jobId, kind: 'import', subject: '', path, label: '导入材料包' }, (work) =>
    importBundle(county, { path, foreign }, work),
  )

interface Standing {
  project: Project
  countyYear: CountyYear
  around: RecordsAround
}

/** A project with its county and its records, read once for all that is asked of them. */
const standingOf = async (county: CountyContext, project: Project): Promise<Standing> => ({
  project,
  countyYear: withProject(await readCountyYear(county, [project.id]), project),
  around: await recordsAround(county.db, project),
})

/** What is due of a project, there and missing today. */
export async function dueOfProject(
  county: CountyContext,
  countyYear: CountyYear,
  project: Project,
): Promise<DueStage[]> {
  const around = await recordsAround(county.db, project)
  const contents = await contentsOf(county, { project, countyYear, around }, { stage: null })
  return dueOf(county.resources, await asFound(county, contents), todayOf(county))
}

async function contentsOf(
  county: CountyContext,
  { project, countyYear, around }: Standing,
  { stage, register = false }: Pick<BundleScope, 'stage' | 'register'>,
): Promise<BundleContents> {
  const { records, ...ofContractor } = await carriedRecords(county, project, around, register)
  const held = records.map(({ record }) => record.id)
  const documents = await papersWith(county.db, project.id, held)
  const ofYear = newestOfKind(await listPapers(county.db, { owner: 'year', ownerId: String(project.year) }))
  const files = await listEvidence(county.db, project.id)
  const retainUntil = keptUntil(countyYear, project)
  const source = ({ sha256 }: { sha256: string }) => ({ file: county.evidence.pathOf(sha256) })
  return {
    file: await readProjectFileOf(county, countyYear, project),
    agreed: countyYear,
    documents: documents.map((document) => ({ document, source: source(document) })),
    ofYear: ofYear.map((document) => ({ document, source: source(document) })),
    ofFunds: await fundFilesOf(county, project),
    evidence: files.map((file) => ({ evidence: { ...file, retainUntil }, source: source(file) })),
    records,
    ...ofContractor,
    stage,
  }
}

/** What goes along and counts for nothing that is due: the history, and the data it was made with. */
async function onlyInBundle(county: CountyContext, { file, records = [] }: BundleContents) {
  const held = records.map(({ record }) => record)
  return {
    changes: await listToldChanges(county.db, [file.project.id, ...held.map(({ id }) => id)]),
    dataSets: await namedFiles(county, carriedNames(file, held)),
  }
}
