import type { RecordKind } from '#shared/records/kind'
import type { SlotFile } from '#shared/records/record-entry'
import type { RecordSlot } from '#shared/records/record-field'
import { call } from '../api'
import { clearChosen } from '../features/evidence/chosen-rows'
import type { FileManaging } from '../features/evidence/file-more'
import { isProjectPlace, moveToProjectPlace, projectPlaces } from '../features/evidence/project-places'
import { moveToRecord } from '../features/evidence/slot-files'
import { notifyDone, notifyError } from '../ui/notify'
import type { FilesInHand } from '../ui/use-file-drop'
import { useRecordDraft } from './record-draft'

const done = <T>(work: Promise<T>) => useRecordDraft.getState().fileDone(work)

/** What can be done with a file in a slot of the open record: `isOpen` false = its slot is closed, and only the history can be looked at. */
export function managingOf(
  kind: RecordKind,
  slot: RecordSlot,
  files: readonly SlotFile[],
  isOpen: false | ((slot: string) => boolean),
  file: SlotFile,
): FileManaging {
  const reload = () => done(Promise.resolve())
  if (!isOpen) return { reload }
  const items = kind.slots.filter(({ id }) => isOpen(id)).map(({ id, title }) => ({ value: id, label: title }))
  return {
    reload,
    rename: (name) => done(call('record.renameFile', { id: file.id, name })),
    ...((items.length > 1 || kind.owner === 'project') && {
      move: {
        groups: [{ group: '本记录的材料', items }],
        now: slot.id,
        beside: files.map(({ id, fileName }) => ({ id, name: fileName })),
        ...(kind.owner === 'project' && { more: () => projectPlaces(file.recordId) }),
        move: (ids, { value, label }) =>
          isProjectPlace(value) ? done(moveToProjectPlace(ids, value, label)) : move(ids, value, label),
      },
    }),
  }
}

async function move(ids: string[], slot: string, title: string) {
  const moved = await done(call('record.moveFiles', { ids, slot }))
  if (moved.ok) notifyDone(`已移到「${title}」，可按 Ctrl+Z 撤销。`)
  return moved
}

/** 移出 of several as one step. */
export const removeFiles = (ids: string[]) => done(call('record.removeFiles', { ids }))

/** Dragged onto a slot, from another one or from the materials of the project. */
export async function dragHere({ of, ids }: FilesInHand, { id: slot, title }: RecordSlot): Promise<void> {
  const recordId = useRecordDraft.getState().entry?.id ?? ''
  const moved =
    of === 'evidence' ? await done(moveToRecord(ids, { recordId, slot }, title)) : await move(ids, slot, title)
  if (moved.ok) clearChosen()
  else notifyError(moved.error)
}
