import type { BundleInfo } from '#shared/bundle/bag-info'
import { canonicalJson } from '#shared/bundle/canonical-json'
import { type BundledChange, type ChangeFile, changeFilePath } from '#shared/bundle/change-file'
import { dataSetFolder } from '#shared/bundle/data-set-file'
import { type BundledPaper, type FileIndex, fileIndexPath, projectDataPath } from '#shared/bundle/file-index'
import type { StageDeadlines } from '#shared/bundle/listing-due'
import { type BundledRecord, type RecordFile, recordFilePath } from '#shared/bundle/record-file'
import { uniqueNames } from '#shared/bundle/safe-name'
import { findCatalog } from '#shared/catalog/find-catalog'
import type { IsoDate } from '#shared/dates'
import { type DocumentVersion, type EvidenceFile, type Stage, stageNames } from '#shared/documents/document-version'
import { settledIn } from '#shared/drafting/settle-in-county'
import type { Agreements } from '#shared/law/county-year'
import type { DueMaterial, DueStage } from '#shared/materials/due-material'
import { dueMaterials } from '#shared/materials/due-materials'
import { expectedFor, rulesFor } from '#shared/office-data/rules-for'
import type { Papers } from '#shared/papers/registry'
import { dueDeadlines } from '#shared/procedure/due-deadlines'
import type { ProjectFile } from '#shared/project/project-file'
import type { SlotFile } from '#shared/records/record-entry'
import type { AppResources } from '#shared/resources'
import { madeWithText } from '#shared/template/template-choice'
import type { BundleEntry } from '../bundle/export-bundle'
import { type AppContext, instantOf, todayOf } from './context'
import type { DataFile } from './data-set-files'

export interface BundleContents {
  file: ProjectFile
  /** What was agreed on the contract later; absent = nothing, as far as a file tells. */
  agreed?: Agreements
  documents: { document: DocumentVersion; source: BundleEntry['source'] }[]
  evidence: { evidence: EvidenceFile; source: BundleEntry['source'] }[]
  /** Papers of the project's year, the newest of each: to be read, and never brought in as the project's own. */
  ofYear?: BundleContents['documents']
  /** Files of the year's budget documents its money comes by, likewise. */
  ofFunds?: HeldRecord['files']
  /** Of the project and of its contractor, of every kind. */
  records?: HeldRecord[]
  /** How much of what is kept of its contractor is among them; absent = nothing. */
  register?: 'named' | 'whole' | undefined
  /** Records of its contractor that stay at home. */
  atHome?: number
  /** What was done to the project and its records. */
  changes?: BundledChange[]
  /** 标准与模板数据 it was made with; the first of the program's own stay at home. */
  dataSets?: DataFile[]
  /** null = the whole project; else only the papers of that stage go along (the project's data always do). */
  stage: Stage | null
}

/** A record with the files of its slots, and what its slots want. */
export interface HeldRecord {
  record: BundledRecord
  files: {
    file: SlotFile
    stage: Stage
    title: string
    source: BundleEntry['source']
    /** Expected papers it is; absent = by its name. */
    answers?: readonly string[] | undefined
  }[]
  materials: { stage: Stage; material: DueMaterial }[]
}

/** The payload of a project: its data, an index of its files, and the files in folders by stage. */
export function bundleEntries(
  papers: Papers,
  {
    file,
    documents,
    evidence,
    ofYear = [],
    ofFunds = [],
    records = [],
    changes = [],
    dataSets = [],
    register,
    stage,
  }: BundleContents,
): BundleEntry[] {
  const inScope = (one: { stage: Stage }) => stage === null || one.stage === stage
  const pathOf = pathsByStage()
  const index: FileIndex = { format: 'goufutong.files', formatVersion: 1, documents: [], evidence: [] }
  const files: BundleEntry[] = []
  for (const { document, source } of documents.filter((one) => inScope(one.document))) {
    const path = pathOf(document, '文书')
    index.documents.push(bundled(document, file.project.id, `data/${path}`))
    files.push({ path, source, sha256: document.sha256, title: titleOf(papers, document) })
  }
  for (const { document, source } of ofYear.filter((one) => inScope(one.document))) {
    const title = titleOf(papers, document)
    files.push({ path: pathOf(document, '文书'), source, sha256: document.sha256, title })
  }
  for (const { evidence: one, source } of evidence.filter((each) => inScope(each.evidence))) {
    const path = pathOf(one, '佐证')
    index.evidence.push({ ...one, path: `data/${path}` })
    files.push({ path, source, sha256: one.sha256, title: one.title })
  }
  for (const { file: held, ...one } of ofFunds.filter(inScope)) {
    const path = pathOf({ stage: one.stage, fileName: held.fileName }, '佐证')
    files.push({ path, source: one.source, sha256: held.sha256, title: one.title })
  }
  const kept = records.map(({ record, files: held }) => {
    const bundled = held
      .filter(inScope)
      .map(({ file: { recordId: _owner, removed: _no, ...one }, stage: at, ...rest }) => {
        const path = pathOf({ stage: at, fileName: one.fileName }, '记录')
        files.push({ path, source: rest.source, sha256: one.sha256, title: rest.title })
        return { ...one, path: `data/${path}` }
      })
    return bundled.length > 0 ? { ...record, files: bundled } : record
  })
  // The county's other projects stay at home: who receives this one has no need of them.
  const data: ProjectFile = { ...file, otherProjects: [] }
  return [
    json(projectDataPath, data, '项目数据（供购服通导入）'),
    json(fileIndexPath, index, '文件目录（供购服通导入）'),
    ...recordEntries(kept, register),
    ...changeEntries(changes),
    ...dataSetEntries(dataSets),
    ...files,
  ]
}

/** With what it was made with, where that is the office's own. */
function titleOf(papers: Papers, document: DocumentVersion): string {
  const title = `${papers.get(document.kind)?.title ?? '文书'}第${document.number}版`
  return document.template?.by === 'office' ? `${title}，范本：${madeWithText(document)}` : title
}

function bundled({ owner, ownerId, ...paper }: DocumentVersion, projectId: string, path: string): BundledPaper {
  return { ...paper, projectId, path, ...(owner === 'record' ? { recordId: ownerId } : {}) }
}

/** The 清单 says how far the register has come along. */
function recordEntries(records: BundledRecord[], register: BundleContents['register']): BundleEntry[] {
  if (records.length === 0) return []
  const file: RecordFile = { format: 'goufutong.records', formatVersion: 1, records }
  const ofContractor =
    register === 'whole' ? '含承接主体名录中的全部记录' : '含承接主体名录中涉及本项目的记录，其他的不在内'
  const title = register ? `过程记录，${ofContractor}（供购服通导入）` : '过程记录（供购服通导入）'
  return [json(recordFilePath, file, title)]
}

function changeEntries(changes: BundledChange[]): BundleEntry[] {
  if (changes.length === 0) return []
  const file: ChangeFile = { format: 'goufutong.changes', formatVersion: 1, changes }
  return [json(changeFilePath, file, '修改经过，不含内容（供购服通导入）')]
}

function dataSetEntries(files: DataFile[]): BundleEntry[] {
  const nameOf = uniqueNames()
  return files.map(({ title, text, sha256 }) => ({
    path: `${dataSetFolder.replace(/^data\//, '')}${nameOf(`${title}.json`)}`,
    source: { bytes: Buffer.from(text) },
    sha256,
    title: `标准与模板数据：${title}`,
  }))
}

/** What bag-info.txt says; the same for a bundle from a county and one from a project file. */
export function bundleInfo(
  app: Pick<AppContext, 'now' | 'version'>,
  { project, profile }: ProjectFile,
  stage: Stage | null,
): BundleInfo {
  return {
    projectId: project.id,
    projectName: project.name,
    countyName: profile.regionName,
    bureauName: profile.bureauName,
    stage: stage === null ? '全部' : stageNames[stage],
    createdOn: todayOf(app),
    createdAt: instantOf(app),
    appVersion: app.version,
  }
}

/** What the 清单 of these contents says is due, there and missing on that day. */
export function dueOf(
  { catalogs, rules }: Pick<AppResources, 'catalogs' | 'rules'>,
  { file, agreed = {}, documents, evidence, ofYear = [], ofFunds = [], records = [], stage }: BundleContents,
  today: IsoDate,
): DueStage[] {
  const project = settledIn({ ...file, rules }, file.project)
  const catalog = findCatalog(catalogs, project)
  const holdings = {
    project,
    agreed,
    catalog,
    expected: expectedFor(rules.sets ?? [], file.project),
    documents: [...documents, ...ofYear].map(({ document }) => document),
    // A file that lies with a record as the paper is that paper: nobody is asked for it twice.
    evidence: [
      ...evidence.map((one) => one.evidence),
      ...[...ofFunds, ...records.flatMap(({ files }) => files)].map(
        ({ file: { fileName, altered }, stage, title, answers }) => ({
          stage,
          title,
          fileName,
          answers,
          ...(altered && { altered }),
        }),
      ),
    ],
  }
  const ofRecords = records.flatMap(({ materials }) => materials)
  return dueMaterials(holdings, today, stage).map((due) => {
    const slots = ofRecords.filter((one) => one.stage === due.stage).map(({ material }) => material)
    return { ...due, materials: [...due.materials.filter((one) => !isAskedFor(one, slots)), ...slots] }
  })
}

/** The record's own slot asks for the paper already, and leads to where it belongs. */
const isAskedFor = ({ state, paper }: DueMaterial, slots: readonly DueMaterial[]): boolean =>
  state === 'missing' &&
  slots.some((slot) => slot.state === 'missing' && paper !== undefined && slot.answers?.includes(paper.id))

/** What is to be done by when, in the stages that go along: the 清单 says it, and the screen before an export. */
export function deadlinesOf(
  { resources: { rules }, steps }: Pick<AppContext, 'resources' | 'steps'>,
  { file: { project }, agreed = {}, stage }: BundleContents,
): StageDeadlines[] {
  const { calendars, timeLimits, suggestedValues } = rulesFor(rules, project)
  const facts = { year: project.year, project, agreed, calendars, timeLimits, suggestedValues }
  return (Object.keys(stageNames) as Stage[])
    .filter((one) => stage === null || one === stage)
    .map((one) => ({ stage: one, deadlines: dueDeadlines(one, facts, steps) }))
}

/** 1-事前/文书/…: folders sort in the order of the work; names are unique within a folder. */
function pathsByStage() {
  const folders: Record<Stage, string> = { before: '1-事前', during: '2-事中', after: '3-事后' }
  const namers = new Map<string, (name: string) => string>()
  return (file: { stage: Stage; fileName: string }, kind: string) => {
    const folder = `${folders[file.stage]}/${kind}`
    const namer = namers.get(folder) ?? uniqueNames()
    namers.set(folder, namer)
    return `${folder}/${namer(file.fileName)}`
  }
}

function json(path: string, value: unknown, title: string): BundleEntry {
  return { path: path.replace(/^data\//, ''), source: { bytes: Buffer.from(`${canonicalJson(value)}\n`) }, title }
}
