import type { EvidenceFile } from '#shared/documents/document-version'
import { call } from '../../api'
import { notifyDone, notifyError, notifyUndo } from '../../ui/notify'

/** 移出: at once, with a way back; what has been 移出 can also be taken back later, from its list. */
export async function removeEvidence(file: EvidenceFile): Promise<void> {
  if (!(await setRemoved(file, true))) return
  notifyUndo(`已移出「${file.title || file.fileName}」，不再进入材料包。`, () => void setRemoved(file, false))
}

/** 替换 with another file of the same paper; nothing happens when none is chosen. */
export async function replaceEvidence(file: EvidenceFile): Promise<void> {
  const title = file.title || file.fileName
  const chosen = await call('dialog.openFiles', { title: `选择替换「${title}」的文件`, kind: 'any' })
  if (!chosen.ok) return notifyError(chosen.error)
  const [path] = chosen.value
  if (path === undefined) return
  const done = await call('evidence.replace', { id: file.id, path })
  if (!done.ok) return notifyError(done.error)
  notifyDone(`已替换「${title}」，原来的一份在“已移出的材料”中保留。`)
}

export const restoreEvidence = (file: EvidenceFile) => setRemoved(file, false)

async function setRemoved({ id }: EvidenceFile, removed: boolean): Promise<boolean> {
  const done = await call('evidence.setRemoved', { id, removed })
  if (!done.ok) notifyError(done.error)
  return done.ok
}
