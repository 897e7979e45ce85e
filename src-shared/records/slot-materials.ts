import type { Stage } from '../documents/document-version'
import type { DueMaterial } from '../materials/due-material'
import type { RecordKind } from './kind'
import type { SlotFile } from './record-entry'
import type { RecordSlot } from './record-field'

/** Files that stand in their slots: what is 移出 does not. */
export const inSlot = (files: readonly SlotFile[], slot: string): SlotFile[] =>
  files.filter((file) => file.slot === slot && !file.removed)

/** Slots that hold a file; what was found altered or gone is none. */
export const filledSlots = (files: readonly SlotFile[]): string[] => [
  ...new Set(files.filter(({ removed, altered }) => !removed && !altered).map(({ slot }) => slot)),
]

/** Where a procurement paper is needed and there is none that can be opened: the first of those that cannot. */
export const unreadableIn = (kind: RecordKind, files: readonly SlotFile[]): { slot: string; fileName: string }[] =>
  kind.slots
    .filter(({ required, retained }) => required && retained)
    .flatMap(({ id }) => {
      const held = inSlot(files, id).filter(({ altered }) => !altered)
      const [first] = held
      return first && held.every(({ unreadable }) => unreadable) ? [{ slot: id, fileName: first.fileName }] : []
    })

/** Required slots without a file. */
export const openSlots = (kind: RecordKind, filled: readonly string[]): RecordSlot[] =>
  kind.slots.filter(({ id, required }) => required && !filled.includes(id))

/** What a record must hold as files, and what of it is there; a slot that need not be filled counts once it is. */
export function slotMaterials(
  kind: RecordKind,
  { id, title }: { id: string; title: string },
  files: readonly SlotFile[],
): { stage: Stage; material: DueMaterial }[] {
  return kind.slots.flatMap((slot) => {
    const held = inSlot(files, slot.id)
    const names = held.filter(({ altered }) => !altered).map(({ fileName }) => fileName)
    if (held.length === 0 && !slot.required) return []
    const { stage, answers = [] } = slot
    const material: DueMaterial = {
      title: `${slot.title}（${title}）`,
      state: names.length > 0 ? 'there' : 'missing',
      files: names,
      record: { kind: kind.id, id },
      ...(answers.length > 0 && { answers }),
    }
    return [{ stage, material }]
  })
}

/** The slot of the first procurement paper among the files that go of which none alike stays in it (P34); null = none is lost. */
export function lostWith(kind: RecordKind, going: readonly SlotFile[], files: readonly SlotFile[]): RecordSlot | null {
  const gone = new Set(going.map(({ id }) => id))
  const staying = files.filter(({ id, removed }) => !removed && !gone.has(id))
  for (const file of going.filter(({ removed }) => !removed)) {
    const slot = kind.slots.find(({ id, retained }) => retained && id === file.slot)
    const hasCopy = staying.some(({ slot, sha256 }) => slot === file.slot && sha256 === file.sha256)
    if (slot && !hasCopy) return slot
  }
  return null
}
