import { compareDates, type IsoDate } from '../dates'
import { documentNumberFault } from '../text/document-number'
import { isBlank, isFiller } from '../text/filler'
import { placeholderIn } from '../text/placeholder'
import { type RecordKind, shownFields } from './kind'
import type { Body, Lack, RecordFacts, RecordField } from './record-field'

type Facts = Pick<RecordFacts, 'today' | 'ownerId'>
type Item = Body & { id: string }

/** One field where it stands: `path` as its `data-field`, `label` as it is called in a message. */
interface Place {
  path: string
  label: string
  field: RecordField
  value: unknown
}

/**
 * What stands against coming to a state in what the fields of the kind say of themselves, the same for every kind: something
 * needed is missing, or is a filler; a mark of a form was never replaced; a day has not come, is of another year, or precedes
 * the one it follows; a count or an amount is below zero.
 */
export function fieldLacks(kind: RecordKind, to: string, body: Body, facts: Facts): Lack[] {
  const order = Object.keys(kind.states?.states ?? {})
  const isDue = ({ needed }: RecordField) => needed === undefined || order.indexOf(needed) <= order.indexOf(to)
  const check = (place: Place): Lack[] => {
    const { path, label, field, value } = place
    if (!isDue(field)) return []
    if (field.type === 'list') return listLacks(place, check)
    const text = saysNothing(field, value) ? missing(place) : wrong(place, { kind, body, facts })
    return text === null ? [] : [{ field: path, text: text.replace('{}', () => label) }]
  }
  const said = shownFields(kind).filter(([name, field]) => !saysNothing(field, body[name]) || !field.without?.(body))
  return said.flatMap(([name, field]) => check({ path: name, label: field.label, field, value: body[name] }))
}

/** Items nothing is typed in are no items. */
function listLacks({ path, label, field, value }: Place, check: (place: Place) => Lack[]): Lack[] {
  const inner = Object.entries(field.fields ?? {})
  const items = (value as Item[])
    .map((item, at) => ({ item, at }))
    .filter(({ item }) => inner.some(([name, one]) => !saysNothing(one, item[name])))
  if (items.length === 0) return field.needed === undefined ? [] : [{ field: path, text: `没有填${label}` }]
  return items.flatMap(({ item, at }) =>
    inner.flatMap(([name, one]) =>
      check({
        path: `${path}.${item.id}.${name}`,
        label: `${label}第${at + 1}项的${one.label}`,
        field: one,
        value: item[name],
      }),
    ),
  )
}

/** Nothing is typed or chosen in it. */
export function saysNothing({ type }: RecordField, value: unknown): boolean {
  if (type === 'text' || type === 'longText') return isBlank(value as string)
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
}

const chosen = ['choice', 'checks', 'projects', 'record']

const missing = ({ field: { type, needed } }: Place) =>
  needed === undefined ? null : chosen.includes(type) ? '没有选{}' : '没有填{}'

function wrong(place: Place, { kind, body, facts }: { kind: RecordKind; body: Body; facts: Facts }): string | null {
  const { field, value } = place
  switch (field.type) {
    case 'text':
    case 'longText':
      return (
        wrongText(field, value as string) ?? wrongNumber(field, value as string, { kind, body, ownerId: facts.ownerId })
      )
    case 'number':
    case 'money':
      return wrongFigure(field, value as number)
    case 'date':
      return wrongDay(field, value as IsoDate, { kind, body, facts })
    default:
      return null
  }
}

function wrongText({ needed }: RecordField, text: string): string | null {
  if (needed !== undefined && isFiller(text)) return `{}填的是“${text.trim().slice(0, 20)}”，没有实际内容`
  const open = placeholderIn(text)
  return open === null ? null : `{}中的“${open}”还没有换成实际内容`
}

/** A letter bears the year of its day; before it has one, a letter of a year that year. */
function wrongNumber(
  { letterNumber }: RecordField,
  typed: string,
  { kind, body, ownerId }: { kind: Pick<RecordKind, 'owner'>; body: Body; ownerId: string },
): string | null {
  if (!letterNumber) return null
  const day = body[letterNumber.datedBy] as IsoDate | null
  const year = day?.slice(0, 4) ?? (kind.owner === 'year' ? ownerId : '')
  const fault = documentNumberFault(typed, year, letterNumber)
  return fault === null ? null : `{}${fault}`
}

/** The same alone, for the paper that prints it before its record has come to any state. */
export const letterNumberLacks = (kind: RecordKind, body: Body, ownerId: string): Lack[] =>
  shownFields(kind).flatMap(([field, about]) => {
    const text = wrongNumber(about, String(body[field]), { kind, body, ownerId })
    return text === null ? [] : [{ field, text: text.replace('{}', () => about.label) }]
  })

function wrongFigure({ needed, negative }: RecordField, figure: number): string | null {
  if (figure < 0 && !negative) return '{}不能为负数'
  return figure === 0 && needed !== undefined ? '没有填{}' : null
}

function wrongDay(
  { ahead, anyYear, notBefore }: RecordField,
  day: IsoDate,
  { kind, body, facts: { today, ownerId } }: { kind: RecordKind; body: Body; facts: Facts },
): string | null {
  const first = notBefore === undefined ? null : (body[notBefore] as IsoDate | null)
  if (first !== null && compareDates(day, first) < 0) return `{}早于${kind.fields[notBefore as string]?.label}`
  if (!ahead && compareDates(day, today) > 0) return '{}还没有到'
  if (kind.owner === 'year' && !anyYear && day.slice(0, 4) !== ownerId) {
    return `{}不在${ownerId}年；其他年度的记录登记到那一年`
  }
  return null
}
