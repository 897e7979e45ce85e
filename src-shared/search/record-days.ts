import type { RecordKind } from '../records/kind'
import { shownFields } from '../records/kind'
import type { Body, RecordField } from '../records/record-field'

/** Every day that stands in a record, with what it is the day of: 付款日期 2024-03-05. */
export const recordDays = (kind: RecordKind, body: Body): string[] =>
  shownFields(kind).flatMap(([name, field]) => daysOf(field, body[name]))

function daysOf({ type, label, fields }: RecordField, value: unknown): string[] {
  if (type === 'date') return typeof value === 'string' && value !== '' ? [`${label} ${value}`] : []
  if (type !== 'list' || !Array.isArray(value)) return []
  return (value as Body[]).flatMap((item) =>
    Object.entries(fields ?? {}).flatMap(([name, inner]) => daysOf(inner, item[name])),
  )
}
