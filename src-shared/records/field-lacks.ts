import { compareDates, type IsoDate } from '../dates'
import { unseenAt } from '../printed-text'
import { documentNumber, documentNumberFault } from '../text/document-number'
import { isBlank, isFiller } from '../text/filler'
import { placeholderIn } from '../text/placeholder'
import { type RecordKind, shownFields } from './kind'
import type { Body, Lack, RecordFacts, RecordField } from './record-field'

type Facts = Pick<RecordFacts, 'today' | 'ownerId' | 'project' | 'related' | 'others' | 'letters'>

/** As far back as the program keeps years. */
const firstYear = 2000
/** No service runs longer than three years (N11), and its last term ends soon after it: what lies further ahead is a slip. */
const yearsAhead = 5
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
 * needed is missing, or is a filler; a mark of a form was never replaced; a text has what nobody sees; a day has not come, is of
 * another year, precedes the one it follows or its contract; a count or an amount is below zero; a record that is named is gone.
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
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
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
        wrongText(field, value as string) ??
        wrongNumber(field, value as string, { kind, body, ownerId: facts.ownerId }) ??
        takenNumber(field, value as string, facts)
      )
    case 'number':
    case 'money':
    case 'share':
      return wrongFigure(field, value as number)
    case 'date':
      return wrongDay(field, value as IsoDate, { kind, body, facts })
    case 'record':
      return [...facts.related, ...facts.others].some(({ id }) => id === value)
        ? null
        : '{}：所选的记录已经移出，请另选'
    default:
      return null
  }
}

function wrongText({ needed }: RecordField, text: string): string | null {
  if (needed !== undefined && isFiller(text)) return `{}填的是“${text.trim().slice(0, 20)}”，没有实际内容`
  const open = placeholderIn(text)
  if (open !== null) return `{}中的“${open}”还没有换成实际内容`
  const unseen = unseenAt(text)
  return unseen === null ? null : `{}的第${unseen}个字是看不见的字符（多为粘贴时带入），请删除这一处后重新输入`
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

/** A number is given to one letter of the office, whatever kind of letter (the year stands in it). */
function takenNumber({ letterNumber }: RecordField, typed: string, { letters = [] }: Facts): string | null {
  const number = documentNumber(typed)
  const taken = letterNumber && number !== '' ? letters.find((letter) => letter.number === number) : undefined
  return taken ? `{}“${number}”已经用于${taken.title}，一个文号只用一次` : null
}

/** The same alone, for the paper that prints it before its record has come to any state. */
export const letterNumberLacks = (kind: RecordKind, body: Body, ownerId: string): Lack[] =>
  shownFields(kind).flatMap(([field, about]) => {
    const text = wrongNumber(about, String(body[field]), { kind, body, ownerId })
    return text === null ? [] : [{ field, text: text.replace('{}', () => about.label) }]
  })

function wrongFigure({ type, needed, negative }: RecordField, figure: number): string | null {
  if (figure < 0 && !negative) return '{}不能为负数'
  if (type === 'share' && figure > 10_000) return '{}不能超过100%'
  return figure === 0 && needed !== undefined ? '没有填{}' : null
}

function wrongDay(field: RecordField, day: IsoDate, around: { kind: RecordKind; body: Body; facts: Facts }) {
  return outOfOrder(field, day, around) ?? outOfTime(field, day, around)
}

/** Against the other days of its body, and of its contract. */
function outOfOrder(
  { notBefore, notAfter, beforeContract }: RecordField,
  day: IsoDate,
  { kind, body, facts: { project } }: { kind: RecordKind; body: Body; facts: Facts },
): string | null {
  const dayIn = (name: string | undefined) => (name === undefined ? null : (body[name] as IsoDate | null))
  const [first, last] = [dayIn(notBefore), dayIn(notAfter)]
  const signedOn = beforeContract ? null : (project?.contract.signedOn ?? null)
  if (first !== null && compareDates(day, first) < 0) return `{}早于${kind.fields[notBefore as string]?.label}`
  if (last !== null && compareDates(day, last) > 0) return `{}晚于${kind.fields[notAfter as string]?.label}`
  return signedOn !== null && compareDates(day, signedOn) < 0 ? `{}早于合同签订日期 ${signedOn}` : null
}

/** Against today, and the year it belongs to. */
function outOfTime(
  { ahead, anyYear }: RecordField,
  day: IsoDate,
  { kind, facts: { today, ownerId } }: { kind: RecordKind; facts: Facts },
): string | null {
  const year = Number(day.slice(0, 4))
  if (!ahead && compareDates(day, today) > 0) return '{}还没有到'
  if (kind.owner === 'year' && !anyYear && String(year) !== ownerId) {
    return `{}不在${ownerId}年；其他年度的记录登记到那一年`
  }
  if (year < firstYear) return `{}的年份是${year}，请核对`
  return year > Number(today.slice(0, 4)) + yearsAhead ? `{}的年份是${year}，在${yearsAhead}年以后，请核对` : null
}
