import { type FieldChange, isSameValue } from '#shared/records/body-changes'
import { type ChangeRow, importedField, wholeRecord } from '../store/change-repository'
import type { Subject } from './subjects/subject'

/** undefined = there was nothing. */
export const fromJson = (json: string | null): unknown => (json === null ? undefined : JSON.parse(json))

export const changeOf = ({ field, before, after }: ChangeRow): FieldChange => ({
  field,
  before: fromJson(before),
  after: fromJson(after),
})

/** Path of the first field that no longer bears what the command put there; null = all do. */
export function changedAfter(subject: Subject, rows: readonly ChangeRow[]): string | null {
  const bears = ({ field, after }: FieldChange) => isSameValue(subject.valueAt(field), after)
  const whole = [wholeRecord, importedField]
  return rows.map(changeOf).find((change) => !whole.includes(change.field) && !bears(change))?.field ?? null
}
