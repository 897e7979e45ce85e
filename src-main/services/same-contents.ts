import { stageNames } from '#shared/documents/document-version'
import { evidenceOfDigest } from '../store/evidence-repository'
import { findProject } from '../store/project-repository'
import { filesOfDigest } from '../store/record-file-repository'
import { findRecord } from '../store/record-repository'
import type { CountyContext } from './context'

/** Where the very same bytes lie already, in Chinese, at most three: another slot, another project, a record. */
export async function sameContents(
  { db, recordKinds }: CountyContext,
  file: { id: string; sha256: string; projectId?: string },
): Promise<string[]> {
  const told: string[] = []
  for (const other of await evidenceOfDigest(db, file.sha256)) {
    if (other.id === file.id) continue
    const project = other.projectId === file.projectId ? null : await findProject(db, other.projectId)
    told.push(`${project ? `项目“${project.project.name}”` : '本项目'}${stageNames[other.stage]}的「${other.title}」`)
  }
  for (const other of await filesOfDigest(db, file.sha256)) {
    const record = other.id === file.id ? null : await findRecord(db, recordKinds, other.recordId)
    if (record && !record.removed) told.push(`记录「${record.title}」的 ${other.fileName}`)
  }
  return told.slice(0, 3)
}
