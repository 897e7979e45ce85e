import type { DataPin } from '../data-sets/data-pin'
import { fen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import type { RecordKind } from './kind'
import type { RecordField } from './record-field'

/** Names of projects by id: what a field of projects is read as. */
export type ProjectNames = ReadonlyMap<string, string>

/** A value as it is read: codes by their titles, lists in a line; '' = nothing stands there. */
export function valueText(field: RecordField, value: unknown, projects: ProjectNames = new Map()): string {
  if (value === null || value === undefined) return ''
  switch (field.type) {
    case 'choice':
      return titleOf(field, value)
    case 'checks':
      return listOf(value)
        .map((code) => titleOf(field, code))
        .join('；')
    case 'projects':
      return listOf(value)
        .map((id) => projects.get(String(id)) ?? '（已不在本旗县的项目）')
        .join('；')
    case 'list':
      return listOf(value)
        .map((item) => itemText(field, item, projects))
        .join('；')
    case 'money':
      return `${formatYuan(fen(value as number))} 元`
    case 'data':
      return listOf(value)
        .map((pin) => `${(pin as DataPin).id}（${(pin as DataPin).version}）`)
        .join('；')
    case 'number':
      return `${value}${field.unit ?? ''}`
    default:
      return String(value)
  }
}

/** The fields of one item in a line. */
export function itemText(field: RecordField, item: unknown, projects: ProjectNames = new Map()): string {
  const values = item as Record<string, unknown>
  return Object.entries(field.fields ?? {})
    .map(([name, inner]) => valueText(inner, values[name], projects).trim())
    .filter((text) => text !== '')
    .join('，')
}

/** What a changed path of the history holds, in words: a field's own value, or an item of a list. */
export function changedText(kind: RecordKind, path: string, value: unknown, projects: ProjectNames): string {
  if (value === null || value === undefined) return ''
  let fields: Readonly<Record<string, RecordField>> | undefined = kind.fields
  let field: RecordField | undefined
  let atItem = false
  for (const step of path.split('/')) {
    if (step === '#') return '次序'
    const next: RecordField | undefined = fields?.[step]
    atItem = next === undefined
    if (!next) continue
    field = next
    fields = next.fields
  }
  if (!field) return typeof value === 'string' ? value : ''
  return atItem ? itemText(field, value, projects) : valueText(field, value, projects)
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const titleOf = ({ options = [] }: RecordField, code: unknown) =>
  options.find((option) => option.code === code)?.title ?? String(code)
