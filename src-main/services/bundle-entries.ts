import type { BundleInfo } from '#shared/bundle/bag-info'
import type { BundleScope } from '#shared/bundle/bundle'
import { canonicalJson } from '#shared/bundle/canonical-json'
import { type FileIndex, fileIndexPath, projectDataPath } from '#shared/bundle/file-index'
import { uniqueNames } from '#shared/bundle/safe-name'
import { type DocumentVersion, type Stage, stageNames } from '#shared/documents/document-version'
import type { Project } from '#shared/project/project'
import { retentionDate } from '#shared/project/retention'
import type { BundleEntry } from '../bundle/export-bundle'
import { listDocuments } from '../store/document-repository'
import { listEvidence } from '../store/evidence-repository'
import { type CountyContext, instantOf, todayOf } from './context'
import { readProjectFileOf } from './project-file'

const kindTitles: Record<DocumentVersion['kind'], string> = {
  contract: '合同',
  budget_docx: '预算书',
  budget_xlsx: '预算书（表格）',
}

interface BundleContents {
  entries: BundleEntry[]
  info: BundleInfo
}

/** The payload: project data, file index, and papers and evidence in a folder per stage. */
export async function bundleContents(
  county: CountyContext,
  project: Project,
  { stage }: BundleScope,
): Promise<BundleContents> {
  const inScope = (file: { stage: Stage }) => stage === null || file.stage === stage
  const documents = (await listDocuments(county.db, project.id)).filter(inScope)
  const evidence = (await listEvidence(county.db, project.id)).filter(inScope)
  const retainUntil = retentionDate(project)
  const pathOf = pathsByStage()
  const index: FileIndex = {
    format: 'goufutong.files',
    formatVersion: 1,
    documents: documents.map((document) => ({ ...document, path: pathOf(document, '文书') })),
    evidence: evidence.map((file) => ({ ...file, retainUntil, path: pathOf(file, '佐证') })),
  }
  const file = await readProjectFileOf(county, project)
  const fromStore = (stored: { path: string; sha256: string }, title: string): BundleEntry => ({
    path: belowData(stored.path),
    source: { file: county.evidence.pathOf(stored.sha256) },
    sha256: stored.sha256,
    title,
  })
  return {
    entries: [
      jsonEntry(projectDataPath, file, '项目数据'),
      jsonEntry(fileIndexPath, index, '文件目录'),
      ...index.documents.map((one) => fromStore(one, `${kindTitles[one.kind]}第${one.number}版`)),
      ...index.evidence.map((one) => fromStore(one, one.title)),
    ],
    info: {
      projectId: project.id,
      projectName: project.name,
      countyName: file.profile.regionName,
      bureauName: file.profile.bureauName,
      stage: stage === null ? '全部' : stageNames[stage],
      createdOn: todayOf(county),
      createdAt: instantOf(county),
      appVersion: county.version,
    },
  }
}

/** data/1-事前/文书/…: stages in their order, names once per folder. */
function pathsByStage() {
  const folders: Record<Stage, string> = { before: '1-事前', during: '2-事中', after: '3-事后' }
  const namers = new Map<string, (name: string) => string>()
  return (file: { stage: Stage; fileName: string }, kind: string) => {
    const folder = `data/${folders[file.stage]}/${kind}`
    const namer = namers.get(folder) ?? uniqueNames()
    namers.set(folder, namer)
    return `${folder}/${namer(file.fileName)}`
  }
}

export function jsonEntry(path: string, value: unknown, title: string): BundleEntry {
  return { path: belowData(path), source: { bytes: Buffer.from(canonicalJson(value)) }, title }
}

const belowData = (path: string) => path.replace(/^data\//, '')
