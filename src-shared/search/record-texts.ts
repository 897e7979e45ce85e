import type { RecordKind } from '../records/kind'
import { shownFields } from '../records/kind'
import type { Body, RecordField } from '../records/record-field'
import { type ValueNames, valueText } from '../records/value-text'

/** All that can be read in a record, whatever its kind: texts, and codes by their titles; no figures, and no days (`record-days.ts`). */
export const recordTexts = (kind: RecordKind, body: Body, names: ValueNames): string[] =>
  shownFields(kind).flatMap(([name, field]) => textsOf(field, body[name], names))

function textsOf(field: RecordField, value: unknown, names: ValueNames): string[] {
  if (value === null || value === undefined || value === '') return []
  switch (field.type) {
    case 'text':
    case 'longText':
      return [String(value)]
    case 'choice':
    case 'checks':
    case 'projects':
      return [valueText(field, value, names)]
    case 'list':
      return (value as Body[]).flatMap((item) =>
        Object.entries(field.fields ?? {}).flatMap(([name, inner]) => textsOf(inner, item[name], names)),
      )
    default:
      return []
  }
}
