import { partsOfName } from '#shared/bundle/file-name'
import { type EvidenceFile, type Stage, stageNames } from '#shared/documents/document-version'
import { type DroppedFile, titleFromFolder } from '#shared/documents/dropped-files'
import type { Result } from '#shared/result'
import { call } from '../../api'
import { useProjectDraft } from '../../project-draft/project-draft'
import { notifyDone, notifyError, notifyUndo } from '../../ui/notify'
import type { FilesInHand } from '../../ui/use-file-drop'
import { addEach, nameOfPath, tellTrouble } from './add-each'
import { clearChosen } from './chosen-rows'
import { walkDropped } from './walk-dropped'

/** Where files are to lie. */
export interface SlotPlace {
  projectId: string
  stage: Stage
  /** '' = 其他材料. */
  slot: string
  title: string
}

/** Into a slot at once: one file that comes to an empty slot is called as the slot, several by their own names. */
export async function addToSlot(place: SlotPlace, dropped: readonly string[], isEmpty: boolean): Promise<void> {
  const { projectId, stage, slot, title } = place
  const files = await walkDropped(dropped, place)
  if (!files) return
  await toStored()
  const asSlot = isEmpty && files.length === 1 && slot !== ''
  const done = await addEach<EvidenceFile>({
    label: `正在添加到「${title}」`,
    paths: files.map(({ path }) => path),
    add: (path, jobId, stepOf) => {
      const own = titleOfFile(files.find((file) => file.path === path) ?? { path, folder: '' })
      return call('evidence.add', { projectId, stage, slot, title: asSlot ? title : own, path, jobId, stepOf })
    },
  })
  tellTrouble(done)
  tellAdded(done.added, title)
}

/** With the way back: the step in which they came, so that it can come again. */
export function tellAdded(added: readonly EvidenceFile[], title: string): void {
  if (added.length === 0) return
  const what = added.length === 1 ? `「${added[0]?.title}」` : ` ${added.length} 份`
  notifyUndo(`已添加${what}到「${title}」，原文件未动。`, () => void takeBack(added))
}

async function takeBack(added: readonly EvidenceFile[]): Promise<void> {
  await toStored()
  const ids = new Set(added.map(({ id }) => `@evidence/${id}`))
  const read = await call('history.list', {
    recordId: added[0]?.projectId ?? '',
    before: null,
    limit: added.length + 20,
  })
  if (!read.ok) return notifyError(read.error)
  const steps = read.value.steps.filter((step) => !step.undone && step.fields.some(({ field }) => ids.has(field)))
  for (const { stamp } of steps.filter(({ act }) => act === 'do')) {
    const done = await call('history.undo', stamp)
    if (!done.ok) notifyError(done.error)
  }
}

/** As its file is called, and the folder it came in. */
export const titleOfFile = ({ path, folder }: DroppedFile): string =>
  titleFromFolder(folder, partsOfName(nameOfPath(path)).stem)

export async function renameEvidence(id: string, name: string): Promise<Result<null>> {
  await toStored()
  return call('evidence.rename', { id, name })
}

/** To another slot or stage, told with the way back. */
export async function moveEvidence(ids: string[], { stage, slot, title }: Omit<SlotPlace, 'projectId'>) {
  await toStored()
  const moved = await call('evidence.move', { ids, stage, slot })
  if (moved.ok) notifyDone(`已移到${stageNames[stage]}「${title}」，可按 Ctrl+Z 撤销。`)
  return moved
}

/** From a slot of a record of the project, told with the way back. */
export async function moveFromRecord(ids: string[], { stage, slot, title }: Omit<SlotPlace, 'projectId'>) {
  await toStored()
  const moved = await call('record.moveToProject', { ids, stage, slot })
  if (moved.ok) notifyDone(`已移到${stageNames[stage]}「${title}」，可按 Ctrl+Z 撤销。`)
  return moved
}

/** To a slot of a record of the project. */
export async function moveToRecord(
  ids: string[],
  { recordId, slot }: { recordId: string; slot: string },
  title: string,
) {
  await toStored()
  const moved = await call('evidence.moveToRecord', { ids, recordId, slot })
  if (moved.ok) notifyDone(`已移到「${title}」，可按 Ctrl+Z 撤销。`)
  return moved
}

/** Dragged there. */
export async function moveHere({ of, ids }: FilesInHand, place: SlotPlace): Promise<void> {
  const moved = of === 'record' ? await moveFromRecord(ids, place) : await moveEvidence(ids, place)
  if (moved.ok) clearChosen()
  else notifyError(moved.error)
}

/** 移出 of several as one step. */
export async function removeAll(ids: string[]): Promise<Result<null>> {
  await toStored()
  return call('evidence.removeAll', { ids })
}

/** What was typed is saved, so that 撤销 goes by the stored history, in which files stand between what was typed. */
const toStored = () => useProjectDraft.getState().toStored()
