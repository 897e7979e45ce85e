import { recordKinds } from '#shared/records/registry'
import { fileProblem } from '#shared/records/state-machine'
import { call } from '../../api'
import type { MoveTargets } from './move-dialog'
import { moveToRecord } from './slot-files'

const kinds = new Map(
  recordKinds.filter(({ owner, slots }) => owner === 'project' && slots.length > 0).map((kind) => [kind.id, kind]),
)
const mark = 'record:'

export const isRecordPlace = (value: string): boolean => value.startsWith(mark)

/** Slots of a project's records whose files may come and go, by their record. */
export async function recordPlaces(projectId: string): Promise<MoveTargets['groups']> {
  const kept = await call('record.ofProject', { projectId, kinds: [...kinds.keys()] })
  if (!kept.ok) return []
  return kept.value.records.flatMap((record) => {
    const kind = kinds.get(record.kind)
    if (!kind || record.ownerId !== projectId) return []
    const open = kind.slots.filter(({ id }) => fileProblem(kind, record, id) === null)
    if (open.length === 0) return []
    const items = open.map(({ id, title }) => ({ value: `${mark}${record.id}/${id}`, label: title }))
    return [{ group: `记录：${record.title}`, items }]
  })
}

export function moveToRecordPlace(ids: string[], value: string, label: string) {
  const at = value.lastIndexOf('/')
  return moveToRecord(ids, { recordId: value.slice(mark.length, at), slot: value.slice(at + 1) }, label)
}
