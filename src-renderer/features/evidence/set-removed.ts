import type { EvidenceFile } from '#shared/documents/document-version'
import { call } from '../../api'
import { notifyError, notifyUndo } from '../../ui/notify'

/** 移出: at once, with a way back; what has been 移出 can also be taken back later, from its list. */
export async function removeEvidence(file: EvidenceFile, reload: () => void): Promise<void> {
  if (!(await setRemoved(file, true, reload))) return
  notifyUndo(`已移出「${file.title || file.fileName}」，不再进入材料包。`, () => void setRemoved(file, false, reload))
}

export const restoreEvidence = (file: EvidenceFile, reload: () => void) => setRemoved(file, false, reload)

async function setRemoved({ id }: EvidenceFile, removed: boolean, reload: () => void): Promise<boolean> {
  const done = await call('evidence.setRemoved', { id, removed })
  if (!done.ok) notifyError(done.error)
  reload()
  return done.ok
}
