import { canonicalJson } from '#shared/bundle/canonical-json'
import { type FileIndex, fileIndexPath, projectDataPath } from '#shared/bundle/file-index'
import { safeFileName, uniqueNames } from '#shared/bundle/safe-name'
import type { DocumentVersion, EvidenceFile, Stage } from '#shared/documents/document-version'
import { stageNames } from '#shared/documents/document-version'
import type { ProjectFile } from '#shared/project/project-file'
import type { BundleEntry } from './export-bundle'

export interface BundleContents {
  projectFile: ProjectFile
  /** `file` is where the stored bytes lie. */
  documents: { document: DocumentVersion; file: string }[]
  evidence: { evidence: EvidenceFile; file: string }[]
  /** null = the whole project; else only the papers of that stage go along (the project's data always do). */
  stage: Stage | null
}

/** The payload of a project: its data, an index of its files, and the files by stage under names any system takes. */
export function bundleEntries(contents: BundleContents): BundleEntry[] {
  const nameIn = folderNames()
  const wanted = (item: { stage: Stage }) => contents.stage === null || item.stage === contents.stage
  const index: FileIndex = { format: 'goufutong.files', formatVersion: 1, documents: [], evidence: [] }
  const entries: BundleEntry[] = []
  const add = (folder: string, item: DocumentVersion | EvidenceFile, title: string, file: string) => {
    const path = nameIn(`${stageNames[item.stage]}/${folder}`, item.fileName)
    entries.push({ path, source: { file }, title, sha256: item.sha256 })
    return `data/${path}`
  }
  for (const { document, file } of contents.documents.filter((item) => wanted(item.document)))
    index.documents.push({ ...document, path: add('文书', document, documentTitle(document), file) })
  for (const { evidence, file } of contents.evidence.filter((item) => wanted(item.evidence)))
    index.evidence.push({ ...evidence, path: add('材料', evidence, evidence.title, file) })
  return [
    json(projectDataPath, '项目数据（供购服通导入）', contents.projectFile),
    json(fileIndexPath, '文件目录（供购服通导入）', index),
    ...entries,
  ]
}

export const documentKindNames: Record<DocumentVersion['kind'], string> = {
  contract: '合同',
  budget_docx: '预算书',
  budget_xlsx: '预算表',
}

function documentTitle(document: DocumentVersion): string {
  return `${documentKindNames[document.kind]}（第 ${document.number} 版）`
}

function json(path: string, title: string, value: object): BundleEntry {
  return { path: path.replace(/^data\//, ''), title, source: { bytes: Buffer.from(`${canonicalJson(value)}\n`) } }
}

/** Names are unique within each folder, whatever the case. */
function folderNames(): (folder: string, fileName: string) => string {
  const folders = new Map<string, (name: string) => string>()
  return (folder, fileName) => {
    const unique = folders.get(folder) ?? uniqueNames()
    folders.set(folder, unique)
    return `${folder}/${unique(safeFileName(fileName))}`
  }
}
