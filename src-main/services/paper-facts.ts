import type { DocumentVersion, PaperOwner } from '#shared/documents/document-version'
import { countyHistory, yearHistory } from '#shared/history/history-ids'
import type { CountyYear } from '#shared/law/county-year'
import {
  type HeldFiles,
  nothingHeld,
  type OfficeTemplate,
  type Paper,
  type PaperFacts,
  type PaperSubject,
} from '#shared/papers/paper'
import type { Project } from '#shared/project/project'
import { projectsNamed } from '#shared/records/projects-named'
import type { RecordEntry } from '#shared/records/record-entry'
import { fail, ok, type Result } from '#shared/result'
import type { DrawnForPaper } from '#shared/sampling/sampled'
import { listEvidence } from '../store/evidence-repository'
import { type CheckedFile, listFound } from '../store/file-check-repository'
import { listPapers } from '../store/paper-repository'
import { findProject } from '../store/project-repository'
import { listFilesOf, listRecordFiles } from '../store/record-file-repository'
import { findRecord, listRecordsOfKinds, placeOf } from '../store/record-repository'
import { listSampled, readStanding } from '../store/sample-repository'
import type { Executor } from '../store/schema'
import { listAllTemplates } from '../store/template-repository'
import type { CountyContext } from './context'
import { readCountyYear } from './county-year'
import { withProject } from './norms'

/** What a paper of that owner is made of, as stored now. NOT_FOUND for an owner that is not there, or of another kind of record. */
export async function readFacts(county: CountyContext, paper: Paper, ownerId: string): Promise<Result<PaperFacts>> {
  const subject = await findSubject(county, paper, ownerId)
  if (!subject.ok) return subject
  const countyYear = await readCountyYear(county)
  return ok(await factsOf(county, paper, subject.value, countyYear))
}

/** The same where owner and county are known already. */
export async function factsOf(
  county: CountyContext,
  paper: Paper,
  of: PaperSubject,
  countyYear: CountyYear,
): Promise<PaperFacts> {
  const records = await recordsOf(county, paper, of, countyYear.projects)
  return {
    county: of.type === 'project' ? withProject(countyYear, of.project) : countyYear,
    resources: county.resources,
    of,
    records,
    held: await heldBy(county, of, records),
    ...(of.type === 'record' && { place: await placeOf(county.db, of.record.id) }),
    ...(paper.listsTemplates && { templates: await officeTemplates(county) }),
    sample: of.type === 'record' ? await drawnFor(county, of.record) : null,
  }
}

const officeTemplates = async ({ db, papers }: CountyContext) =>
  (await listAllTemplates(db)).map(
    ({ paper, name, version, source, status, enabled_from: enabledFrom }): OfficeTemplate => ({
      ...{ name, version, source, status, enabledFrom },
      paperTitle: papers.get(paper)?.title ?? paper,
    }),
  )

async function findSubject(county: CountyContext, paper: Paper, ownerId: string): Promise<Result<PaperSubject>> {
  const missing = fail('NOT_FOUND', { what: `${paper.title}所属的${ownerTitles[paper.owner]}` })
  if (paper.owner === 'county') return ownerId === '' ? ok({ type: 'county' }) : missing
  if (paper.owner === 'year') return /^\d{4}$/.test(ownerId) ? ok({ type: 'year', year: Number(ownerId) }) : missing
  if (paper.owner === 'project') {
    const stored = await findProject(county.db, ownerId)
    return stored ? ok({ type: 'project', project: stored.project }) : fail('NOT_FOUND', { what: '该项目' })
  }
  const record = await findRecord(county.db, county.recordKinds, ownerId)
  return record && record.kind === paper.recordKind ? ok({ type: 'record', record }) : missing
}

const ownerTitles: Record<PaperOwner, string> = { county: '旗县', year: '年度', project: '项目', record: '记录' }

/** Of a record a sample is drawn for. */
async function drawnFor({ db, recordKinds }: CountyContext, { id, kind }: RecordEntry): Promise<DrawnForPaper | null> {
  const standing = recordKinds.get(kind)?.sampleRule ? await readStanding(db, id) : null
  if (!standing) return null
  const results = ['pending', 'good', 'bad'] as const
  return { standing, households: await listSampled(db, standing.drawId, { results, limit: 1_000_000 }) }
}

async function heldBy({ db }: CountyContext, of: PaperSubject, records: RecordEntry[]): Promise<HeldFiles> {
  if (of.type === 'record') {
    const files = await soundOf(db, await listRecordFiles(db, of.record.id))
    return { ...nothingHeld, slots: files.filter(({ removed }) => !removed) }
  }
  if (of.type !== 'project') return nothingHeld
  const ownerId = of.project.id
  const ids = records.map(({ id }) => id)
  return {
    slots: await soundOf(db, await listFilesOf(db, ids)),
    evidence: await soundOf(db, await listEvidence(db, ownerId)),
    documents: await soundOf(db, await listPapers(db, { owner: 'project', ownerId })),
  }
}

/** What was found altered or gone is nothing a paper may count as there. */
async function soundOf<F extends CheckedFile>(db: Executor, files: readonly F[]): Promise<F[]> {
  const found = await listFound(db)
  return files.filter(({ sha256 }) => !found.has(sha256))
}

async function recordsOf(
  county: CountyContext,
  { records: kinds = [] }: Paper,
  of: PaperSubject,
  projects: Project[],
): Promise<RecordEntry[]> {
  if (kinds.length === 0) return []
  const all = await listRecordsOfKinds(county.db, county.recordKinds, kinds)
  const years = new Map(projects.map(({ id, year }) => [id, String(year)]))
  return all.filter((record) => bearsOn(record, of, years) || namesItsProject(county, record, of, projects))
}

/** A contractor's record that names the project a record belongs to stands beside it, as it does at the record's steps. */
function namesItsProject(
  { recordKinds }: CountyContext,
  { kind, owner, ownerId, body }: RecordEntry,
  of: PaperSubject,
  projects: Project[],
): boolean {
  if (of.type !== 'record' || of.record.owner !== 'project' || owner !== 'contractor') return false
  const project = projects.find(({ id }) => id === of.record.ownerId)
  return project?.contractorId === ownerId && projectsNamed(recordKinds.get(kind)!, body).includes(project.id)
}

function bearsOn({ owner, ownerId }: RecordEntry, of: PaperSubject, years: ReadonlyMap<string, string>): boolean {
  if (owner === 'county' || of.type === 'county') return true
  if (of.type === 'year' && owner === 'contractor') return true
  if (of.type === 'year') return (owner === 'project' ? years.get(ownerId) : ownerId) === String(of.year)
  if (of.type === 'project') return ownerId === (owner === 'project' ? of.project.id : String(of.project.year))
  if (of.record.owner === 'year' && owner === 'project') return years.get(ownerId) === of.record.ownerId
  const beside = of.record.owner === 'project' ? years.get(of.record.ownerId) : of.record.ownerId
  return ownerId === of.record.ownerId || (owner === 'year' && ownerId === beside)
}

/** In whose history a paper stands. */
export function historyOf({ owner, ownerId }: Pick<DocumentVersion, 'owner' | 'ownerId'>): string {
  if (owner === 'county') return countyHistory
  return owner === 'year' ? yearHistory(Number(ownerId)) : ownerId
}
