import { z } from 'zod'
import { parseInput } from '../parse-input'
import { fail, ok, type Result } from '../result'
import { jsonDepth } from '../text/json-depth'
import { type DataHead, type DataKind, type DataSet, dataHeadFields, dataSetSchema } from './data-set'

/** A table of a few hundred rows; anything bigger was chosen by mistake. */
export const largestDataFile = 1024 * 1024
/** Our own go six deep. */
const deepest = 12

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

const refused = (detail: string) => fail('DATA_SET_INVALID', { detail })

/** Reads a data file from outside. DATA_SET_INVALID names what is wrong; `status` default becomes local: nobody but us ships defaults. */
export function readDataFile(kinds: readonly DataKind[], text: string): Result<{ kind: DataKind; set: DataSet }> {
  if (jsonDepth(text) > deepest) return refused('层次过深，不是标准与模板数据')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return refused(`不是完整的 JSON 文件，${brokenAt(text, error)}`)
  }
  const named = z.looseObject({ kind: dataHeadFields.kind }).safeParse(json)
  if (!named.success) return refused('没有写明是哪一类数据（kind）')
  const kind = kinds.find(({ id }) => id === named.data.kind)
  if (!kind) return refused(`程序不认识「${named.data.kind.slice(0, 64)}」这一类数据`)
  const parsed = parseDataSet(kind, json)
  if (!parsed.ok) return refused(parsed.error.params.detail ?? '')
  const { status } = parsed.value
  return ok({ kind, set: { ...parsed.value, status: status === 'default' ? 'local' : status } })
}

/** INPUT_INVALID names the first places that do not fit. */
export function parseDataSet<B>(
  kind: DataKind<B>,
  json: unknown,
  context: Pick<z.core.ParseContext, 'jitless'> = {},
): Result<DataSet<B>> {
  const label = ([first, ...rest]: PropertyKey[]) =>
    rest.length === 0 ? (headNames[String(first)] ?? null) : placeIn(json, [first!, ...rest], kind.fieldNames)
  return parseInput(dataSetSchema(kind) as unknown as z.ZodType<DataSet<B>>, json, label, context)
}

/** Items of a list are counted from one and called by their titles; fields as in the file, with what they are called. */
function placeIn(json: unknown, path: PropertyKey[], names: DataKind['fieldNames'] = {}): string {
  const steps: string[] = []
  let value = json
  for (const step of path) {
    value = value !== null && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[step] : undefined
    const name = names[String(step)]
    steps.push(
      typeof step === 'number' ? `第${step + 1}项${titleOf(value)}` : `${String(step)}${name ? `（${name}）` : ''}`,
    )
  }
  return steps.slice(1).join('的')
}

function titleOf(item: unknown): string {
  const { title } = (item ?? {}) as { title?: unknown }
  return typeof title === 'string' && title.trim() !== '' ? `「${title.trim().slice(0, 30)}」` : ''
}

/** Where the engine stopped reading, as an editor counts its lines. */
function brokenAt(text: string, error: unknown): string {
  const said = String(error)
  if (/end of JSON|Unterminated/.test(said)) return '最后没有写完'
  const token = /Unexpected token '(.)'/u.exec(said)?.[1]
  const at = Number(/position (\d+)/.exec(said)?.[1] ?? (token && text.indexOf(token)) ?? 0)
  const line = text.slice(0, at).split('\n').length
  return `第${line}行附近有误：多了或少了逗号、括号，或者用了中文的引号`
}

/** The file to be edited and imported again. */
export function dataFileText(set: DataHead & { body: unknown }): string {
  const { id, kind, title, version, status, source, effectiveFrom, effectiveTo, body } = set
  const file = { id, kind, title, version, status, source, effectiveFrom, effectiveTo, body }
  return `${JSON.stringify(file, null, 2)}\n`
}
