import { unseenAt } from '../printed-text'
import type { DataKind } from './data-set'

type Names = NonNullable<DataKind['fieldNames']>

const headNames: Record<string, string> = {
  id: '编号',
  kind: '类别',
  title: '名称',
  version: '版本',
  status: '状态',
  source: '来源',
  effectiveFrom: '生效日期',
  effectiveTo: '失效日期',
  body: '内容',
}

/** A place in a data file for messages about it: 来源, 第2项「低保核查」的单位「unit」; '' = the whole file. */
export function placeIn(json: unknown, path: readonly PropertyKey[], names: Names = {}): string {
  const [first, ...rest] = path
  if (first === undefined) return ''
  if (rest.length === 0) return headNames[String(first)] ?? `「${String(first)}」`
  const steps: string[] = []
  let value = (json as Record<PropertyKey, unknown>)[first]
  for (const step of rest) {
    value = value !== null && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[step] : undefined
    steps.push(
      typeof step === 'number' ? `第${step + 1}项${titleOf(value)}` : `${names[String(step)] ?? ''}「${String(step)}」`,
    )
  }
  return steps.join('的')
}

function titleOf(item: unknown): string {
  const { title, name, label } = (item ?? {}) as Record<string, unknown>
  const said = [title, name, label].find((one) => typeof one === 'string' && one.trim() !== '')
  return typeof said === 'string' && unseenAt(said) === null ? `「${said.trim().slice(0, 30)}」` : ''
}

/** The first text, or key, with a character that no paper can print; null = there is none. */
export function unseenIn(json: unknown, names: Names = {}): string | null {
  const found = findUnseen(json, [])
  if (!found) return null
  const place = placeIn(json, found.path, names)
  return `${place ? `${place}里` : '文件里'}第${found.at}个字处有看不见的字符，打印不出来，请删去这一处重新输入`
}

function findUnseen(value: unknown, path: PropertyKey[]): { path: PropertyKey[]; at: number } | null {
  if (typeof value === 'string') {
    const at = unseenAt(value)
    return at === null ? null : { path, at }
  }
  if (value === null || typeof value !== 'object') return null
  for (const [key, one] of Object.entries(value)) {
    const atKey = unseenAt(key)
    const found =
      atKey === null ? findUnseen(one, [...path, Array.isArray(value) ? Number(key) : key]) : { path, at: atKey }
    if (found) return found
  }
  return null
}
