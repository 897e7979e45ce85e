import { stageNames } from '#shared/documents/document-version'
import { slotOf } from '#shared/materials/due-materials'
import { evidenceOfDigest } from '../store/evidence-repository'
import { findProject } from '../store/project-repository'
import { filesOfDigest } from '../store/record-file-repository'
import { findRecord } from '../store/record-repository'
import type { CountyContext } from './context'
import { expectedIn } from './office-data'

/** Where the very same bytes lie already, in Chinese, at most three: another slot, another project, a record. */
export async function sameContents(
  county: CountyContext,
  file: { id: string; sha256: string; projectId?: string },
): Promise<string[]> {
  const { db, recordKinds } = county
  const told: string[] = []
  for (const other of await evidenceOfDigest(db, file.sha256)) {
    if (other.id === file.id) continue
    const project = other.projectId === file.projectId ? null : await findProject(db, other.projectId)
    const of = project ?? (await findProject(db, other.projectId))
    const place = of && slotOf(other, expectedIn(county, of.project))?.title
    const where = `${project ? `项目“${project.project.name}”` : '本项目'}${stageNames[other.stage]}`
    told.push(`${where}「${place ?? '其他材料'}」的 ${other.fileName}`)
  }
  for (const other of await filesOfDigest(db, file.sha256)) {
    const record = other.id === file.id ? null : await findRecord(db, recordKinds, other.recordId)
    if (!record || record.removed) continue
    const slot = recordKinds.get(record.kind)?.slots.find(({ id }) => id === other.slot)
    told.push(`记录「${record.title}」${slot ? `「${slot.title}」` : ''}的 ${other.fileName}`)
  }
  return told.slice(0, 3)
}
