import type { IsoDate } from '#shared/dates'
import { applyChanges, type FieldChange, inverseOf, isSameValue, valueAt } from '#shared/records/body-changes'
import { fieldLabel, type RecordKind } from '#shared/records/kind'
import type { RecordEntry } from '#shared/records/record-entry'
import { changeProblem, stepProblem } from '#shared/records/state-machine'
import { fail, type Result } from '#shared/result'
import { type ChangeRow, type Command, removedField, stateField, wholeRecord } from '../store/change-repository'
import type { Executor } from '../store/schema'
import { parseBody, refused, writeChanged } from './record-writes'

/** undefined = there was nothing. */
export const fromJson = (json: string | null): unknown => (json === null ? undefined : JSON.parse(json))

const changeOf = ({ field, before, after }: ChangeRow): FieldChange => ({
  field,
  before: fromJson(before),
  after: fromJson(after),
})

/** Path of the first field that no longer bears what the command put there; null = all do. */
export function changedAfter(entry: RecordEntry, rows: readonly ChangeRow[]): string | null {
  const bears = ({ field, after }: FieldChange) => isSameValue(valueNow(entry, field), after)
  return rows.map(changeOf).find((change) => change.field !== wholeRecord && !bears(change))?.field ?? null
}

function valueNow({ body, state, removed }: RecordEntry, field: string): unknown {
  if (field === stateField) return state
  return field === removedField ? removed : valueAt(body, field)
}

/**
 * The inverse of a command's rows on one record as a new change: subject to the record's state, the kind's schema and its
 * table of states like any other. UNDO_SUPERSEDED where a later change would be lost.
 */
export async function undoInRecord(
  tx: Executor,
  kind: RecordKind,
  entry: RecordEntry,
  rows: readonly ChangeRow[],
  command: Command,
  today: IsoDate,
): Promise<Result<RecordEntry>> {
  const later = changedAfter(entry, rows)
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
    const problem = stepProblem(kind, entry, state, { today, ownerId: entry.ownerId })
    if (problem) return refused(problem)
  }
  const body = parseBody(kind, applyChanges(entry.body, inBody))
  if (!body.ok) return body
  return writeChanged(tx, kind, entry, { body: body.value, state, removed }, command)
}
