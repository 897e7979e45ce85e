import { hasCitizenNumber } from '../county/citizen-number-in'
import { type RecordKind, shownFields } from './kind'
import type { Body, Lack, RecordField } from './record-field'

type Item = Body & { id: string }

/**
 * Every text of a record, also in its lists, that has a 公民身份号码 in it: what is signed is printed, sent and kept, and no
 * record needs one: a household is called by its code.
 */
export const personalNumbers = (kind: RecordKind, body: Body): Lack[] =>
  shownFields(kind).flatMap(([name, field]) => numbersIn(field, { path: name, label: field.label, value: body[name] }))

function numbersIn(
  field: RecordField,
  { path, label, value }: { path: string; label: string; value: unknown },
): Lack[] {
  if (field.type === 'list') {
    return (value as Item[]).flatMap((item, at) =>
      Object.entries(field.fields ?? {}).flatMap(([name, one]) =>
        numbersIn(one, {
          path: `${path}.${item.id}.${name}`,
          label: `${label}第${at + 1}项的${one.label}`,
          value: item[name],
        }),
      ),
    )
  }
  const isText = field.type === 'text' || field.type === 'longText'
  if (!isText || !hasCitizenNumber(value as string)) return []
  return [{ field: path, text: `${label}里有身份证号，记录和打印件不写身份证号，请改写户编码` }]
}

/** The same as remarks: also of what was signed before and stays as it is. Whole sentences. */
export const personalNumberRemarks = (kind: RecordKind, body: Body): string[] =>
  personalNumbers(kind, body).map(({ text }) => `${text}。`)
