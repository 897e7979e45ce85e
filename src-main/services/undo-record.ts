import type { IsoDate } from '#shared/dates'
import { applyChanges, type FieldChange, inverseOf, isSameValue, valueAt } from '#shared/records/body-changes'
import { fieldLabel, type RecordKind } from '#shared/records/kind'
import type { RecordEntry, SlotFile } from '#shared/records/record-entry'
import { filledSlots } from '#shared/records/slot-materials'
import { changeProblem, fileProblem, stepProblem } from '#shared/records/state-machine'
import { fail, type Result } from '#shared/result'
import {
  type ChangeRow,
  type Command,
  fileField,
  removedField,
  stateField,
  wholeRecord,
} from '../store/change-repository'
import type { Executor } from '../store/schema'
import { fileValue, moveFile } from './record-files'
import { parseBody, refused, writeChanged } from './record-writes'

/** undefined = there was nothing. */
export const fromJson = (json: string | null): unknown => (json === null ? undefined : JSON.parse(json))

const changeOf = ({ field, before, after }: ChangeRow): FieldChange => ({
  field,
  before: fromJson(before),
  after: fromJson(after),
})

/** A record with the files of its slots. */
export interface Held {
  entry: RecordEntry
  files: readonly SlotFile[]
}

/** Path of the first field that no longer bears what the command put there; null = all do. */
export function changedAfter(held: Held, rows: readonly ChangeRow[]): string | null {
  const bears = ({ field, after }: FieldChange) => isSameValue(valueNow(held, field), after)
  return rows.map(changeOf).find((change) => change.field !== wholeRecord && !bears(change))?.field ?? null
}

function valueNow({ entry: { body, state, removed }, files }: Held, field: string): unknown {
  if (field === stateField) return state
  if (field.startsWith(fileField(''))) return fileValue(files, field)
  return field === removedField ? removed : valueAt(body, field)
}

/**
 * The inverse of a command's rows on one record as a new change: subject to the record's state, the kind's schema and its
 * table of states like any other. UNDO_SUPERSEDED where a later change would be lost.
 */
export async function undoInRecord(
  tx: Executor,
  kind: RecordKind,
  held: Held,
  rows: readonly ChangeRow[],
  command: Command,
  today: IsoDate,
): Promise<Result<RecordEntry>> {
  const { entry, files } = held
  const later = changedAfter(held, rows)
  if (later !== null) return fail('UNDO_SUPERSEDED', { title: entry.title, field: fieldLabel(kind, later) })
  const inverse = inverseOf(rows.map(changeOf))
  const valueFor = (field: string) => inverse.find((change) => change.field === field)?.after
  const inBody = inverse.filter(({ field }) => !field.startsWith('@'))
  const made = rows.some(({ field }) => field === wholeRecord)
  const removed = made ? true : ((valueFor(removedField) as boolean | undefined) ?? entry.removed)
  const state = (valueFor(stateField) as string | undefined) ?? entry.state
  if (inBody.length > 0 || removed !== entry.removed) {
    const frozen = changeProblem(kind, entry)
    if (frozen) return refused(frozen)
  }
  if (state !== entry.state) {
    const problem = stepProblem(kind, entry, state, { today, ownerId: entry.ownerId, filled: filledSlots(files) })
    if (problem) return refused(problem)
  }
  const body = parseBody(kind, applyChanges(entry.body, inBody))
  if (!body.ok) return body
  const moved = files.filter(({ id }) => rows.some(({ field }) => field === fileField(id)))
  for (const file of moved) {
    const frozen = fileProblem(kind, entry, file.slot)
    if (frozen) return refused(frozen)
    await moveFile(tx, file, !file.removed, command)
  }
  return writeChanged(tx, kind, entry, { body: body.value, state, removed }, command)
}
