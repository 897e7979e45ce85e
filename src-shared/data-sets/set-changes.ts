import { formatYuan } from '../money/yuan'
import type { DataKind } from './data-set'

type Row = Readonly<Record<string, unknown>>

/** What one set of a kind says otherwise than another, a sentence without its stop each; [] = they say the same. */
export function setChanges(
  { fieldNames: names = {} }: Pick<DataKind, 'fieldNames'>,
  from: unknown,
  to: unknown,
): string[] {
  if (Array.isArray(from) && Array.isArray(to)) return rowChanges(from, to, names)
  const [before, after] = [from as Row, to as Row]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const [old, now] = [before[key] ?? [], after[key] ?? []]
    const told = partChanges(old, now, names)?.map((one) => `${names[key] ?? '内容'}：${one}`)
    return told ?? (isSame(old, now) ? [] : `改了${fieldChange(key, before, after, names)}`)
  })
}

/** Of a part that has parts of its own; null where it is one value. */
function partChanges(old: unknown, now: unknown, names: Readonly<Record<string, string>>): string[] | null {
  if (isTable(old) && isTable(now)) return rowChanges(old, now, names)
  if (isLines(old) && isLines(now)) return lineChanges(old, now)
  return isRow(old) && isRow(now) ? setChanges({ fieldNames: names }, old, now) : null
}

const isRow = (value: unknown): value is Row => value !== null && typeof value === 'object' && !Array.isArray(value)
const isLines = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

function lineChanges(old: readonly string[], now: readonly string[]): string[] {
  const quoted = (line: string) => `“${line.length > 40 ? `${line.slice(0, 40)}…` : line}”`
  const told = [
    ...now.filter((line) => !old.includes(line)).map((line) => `增加${quoted(line)}`),
    ...old.filter((line) => !now.includes(line)).map((line) => `去掉${quoted(line)}`),
  ]
  return told.length > 0 || isSame(old, now) ? told : ['次序不同']
}

const isTable = (value: unknown): value is Row[] =>
  Array.isArray(value) && value.every((one) => one !== null && typeof one === 'object')

function rowChanges(before: readonly Row[], after: readonly Row[], names: Readonly<Record<string, string>>): string[] {
  const [old, now] = [byKey(before), byKey(after)]
  return [
    ...[...now].filter(([key]) => !old.has(key)).map(([, row]) => `增加${titleOf(row, names)}`),
    ...[...old].filter(([key]) => !now.has(key)).map(([, row]) => `去掉${titleOf(row, names)}`),
    ...[...now].flatMap(([key, row]) => {
      const former = old.get(key)
      if (!former || isSame(former, row)) return []
      const fields = [...new Set([...Object.keys(former), ...Object.keys(row)])]
      const told = fields.filter((field) => !isSame(former[field], row[field]))
      return `${titleOf(former, names)}改了${told.map((field) => fieldChange(field, former, row, names)).join('、')}`
    }),
  ]
}

/** Rows are the same one by code or id; of rows without, by their first value. */
const byKey = (rows: readonly Row[]) =>
  new Map(rows.map((row) => [String(row.code ?? row.id ?? row.title ?? Object.values(row)[0]), row]))

function titleOf(row: Row, names: Readonly<Record<string, string>>): string {
  const said = [row.title, row.name, row.label, row.third, row.text].find((one) => typeof one === 'string')
  if (said) return `“${said}”`
  const [key = '', value] = Object.entries(row)[0] ?? []
  return typeof value === 'number' || typeof value === 'string' ? `“${names[key] ?? ''}${value}”` : ''
}

/** 限额：500,000.00 元 → 600,000.00 元; of what is long or nested its name. */
function fieldChange(field: string, before: Row, after: Row, names: Readonly<Record<string, string>>): string {
  const name = names[field]?.replace('（分）', '') ?? '其他内容'
  const [old, now] = [shown(field, before[field]), shown(field, after[field])]
  return old === null || now === null ? name : `${name}（${old} → ${now}）`
}

function shown(field: string, value: unknown): string | null {
  if (typeof value === 'number') return field.endsWith('Fen') ? `${formatYuan(value as never)} 元` : String(value)
  return typeof value === 'string' && value.length <= 40 && /[\p{Script=Han}\d]/u.test(value) ? value : null
}

/** Whatever the order of their keys. */
const isSame = (a: unknown, b: unknown) => JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder)

const inOrder = (_key: string, value: unknown) =>
  value === null || typeof value !== 'object' || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
