import type { EvidenceFile } from '#shared/documents/document-version'
import { call } from '../../api'
import { useProjectDraft } from '../../project-draft/project-draft'
import { notifyError, notifyUndo } from '../../ui/notify'
import { replaceFile } from './replace-file'

/** 移出: at once, with a way back; what has been 移出 can also be taken back later, from its list. */
export async function removeEvidence(file: EvidenceFile): Promise<void> {
  if (!(await setRemoved(file, true))) return
  notifyUndo(`已移出「${file.title || file.fileName}」，不再进入材料包。`, () => void setRemoved(file, false))
}

export const replaceEvidence = (file: EvidenceFile): Promise<void> =>
  replaceFile(file.title || file.fileName, (path, jobId) => call('evidence.replace', { id: file.id, path, jobId }))

export const restoreEvidence = (file: EvidenceFile) => setRemoved(file, false)

async function setRemoved({ id }: EvidenceFile, removed: boolean): Promise<boolean> {
  await useProjectDraft.getState().toStored()
  const done = await call('evidence.setRemoved', { id, removed })
  if (!done.ok) notifyError(done.error)
  return done.ok
}
