import type { DataPin } from '../data-sets/data-pin'
import type { DataKind, KnownSet } from '../data-sets/data-set'
import { pinTitle } from '../data-sets/pin-title'
import { fen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import type { RecordKind } from './kind'
import type { RecordAround, RecordField } from './record-field'

/** What the ids and codes in a body stand for. */
export interface ValueNames {
  /** Names of projects by id. */
  projects: ReadonlyMap<string, string>
  /** Titles of records by id. */
  records: ReadonlyMap<string, string>
  sets: readonly KnownSet[]
  dataKinds?: readonly DataKind[]
  /** What stands around the record, whose options may depend on it. */
  around?: RecordAround
}

export const goneRecord = '（已移出的记录）'

const noNames: ValueNames = { projects: new Map(), records: new Map(), sets: [] }

/** A value as it is read: codes by their titles, lists in a line; '' = nothing stands there. */
export function valueText(field: RecordField, value: unknown, names: ValueNames = noNames): string {
  if (value === null || value === undefined) return ''
  switch (field.type) {
    case 'choice':
      return titleOf(field, value, names)
    case 'checks':
      return listOf(value)
        .map((code) => titleOf(field, code, names))
        .join('；')
    case 'projects':
      return listOf(value)
        .map((id) => names.projects.get(String(id)) ?? '（已不在本旗县的项目）')
        .join('；')
    case 'record':
      return names.records.get(String(value)) ?? goneRecord
    case 'list':
      return listOf(value)
        .map((item) => itemText(field, item, names))
        .join('；')
    case 'money':
      return `${formatYuan(fen(value as number))} 元`
    case 'share':
      return `${(value as number) / 100}%`
    case 'data':
      return listOf(value)
        .map((pin) => pinTitle(pin as DataPin, names.dataKinds ?? [], names.sets))
        .join('；')
    case 'number':
      return `${value}${field.unit ?? ''}`
    default:
      return String(value)
  }
}

/** The fields of one item in a line. */
export function itemText(field: RecordField, item: unknown, names: ValueNames = noNames): string {
  if (field.type === 'data') return pinTitle(item as DataPin, names.dataKinds ?? [], names.sets)
  const values = item as Record<string, unknown>
  return Object.entries(field.fields ?? {})
    .map(([name, inner]) => valueText(inner, values[name], names).trim())
    .filter((text) => text !== '')
    .join('，')
}

/**
 * What a changed path of the history holds, in words: a field's own value, or an item of a list; '' = nothing stands there,
 * null = nothing a clerk reads.
 */
export function changedText(kind: RecordKind, path: string, value: unknown, names: ValueNames): string | null {
  let fields: Readonly<Record<string, RecordField>> | undefined = kind.fields
  let field: RecordField | undefined
  let atItem = false
  const steps = path.split('/')
  for (const step of steps) {
    const next: RecordField | undefined = fields?.[step]
    atItem = next === undefined
    if (!next) continue
    field = next
    fields = next.fields
  }
  if (!field) return null
  if (field.type === 'data' && steps.length > 2 && steps.at(-1) !== 'version') return null
  if (value === null || value === undefined) return ''
  if (steps.at(-1) === '#') return '次序'
  if (typeof value === 'string' && field.type === 'data') return value
  return atItem ? itemText(field, value, names) : valueText(field, value, names)
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** Of a list the office can replace, a code of any version it ever had; options of a project are stored as they are read. */
function titleOf(
  { options = [], optionsFrom, optionsOf, gone }: RecordField,
  code: unknown,
  { sets, around }: ValueNames,
): string {
  const versions = optionsFrom ? sets.filter(({ kind }) => kind === optionsFrom.id) : []
  const ofProject = (around && optionsOf?.(around)) ?? []
  const all = [...options, ...versions.flatMap(({ body }) => body as typeof options), ...ofProject]
  return (
    all.find((option) => option.code === code)?.title ?? gone ?? (optionsOf ? String(code) : '（已不在清单中的一项）')
  )
}
