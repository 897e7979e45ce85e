import { z } from 'zod'
import { parseInput } from '../parse-input'
import { fail, ok, type Result } from '../result'
import { jsonDepth } from '../text/json-depth'
import { type DataHead, type DataKind, type DataSet, type DataStatus, dataHeadFields, dataSetSchema } from './data-set'
import { placeIn, unseenIn } from './file-places'
import { statusRemark, statusTaken } from './status-taken'

/** A table of a few hundred rows; anything bigger was chosen by mistake. */
export const largestDataFile = 1024 * 1024
/** Our own go six deep. */
const deepest = 12

const refused = (detail: string) => fail('DATA_SET_INVALID', { detail })

/** A data file from outside, as it counts here; `remark` says where its status is taken otherwise than it says, '' = it is not. */
interface ReadFile {
  kind: DataKind
  set: DataSet
  /** What it says itself. */
  said: DataStatus
  remark: string
}

/** Reads a data file from outside. DATA_SET_INVALID names what is wrong, and in which row. */
export function readDataFile(kinds: readonly DataKind[], text: string): Result<ReadFile> {
  if (jsonDepth(text) > deepest) return refused('层次过深，不是标准与模板数据')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return refused(`不是完整的数据文件，${brokenAt(text, error)}`)
  }
  const named = z.looseObject({ kind: dataHeadFields.kind }).safeParse(json)
  if (!named.success) return refused('没有用「kind」写明是哪一类数据')
  const kind = kinds.find(({ id }) => id === named.data.kind)
  if (!kind) return refused(`程序不认识「${named.data.kind.slice(0, 64)}」这一类数据`)
  const unseen = unseenIn(json, kind.fieldNames)
  if (unseen) return refused(unseen)
  const parsed = parseDataSet(kind, json)
  if (!parsed.ok) return refused(parsed.error.params.detail ?? '')
  const status = statusTaken(parsed.value)
  const { status: said } = parsed.value
  return ok({ kind, set: { ...parsed.value, status }, said, remark: statusRemark(said, status) })
}

/** INPUT_INVALID names the first places that do not fit. */
export function parseDataSet<B>(
  kind: DataKind<B>,
  json: unknown,
  context: Pick<z.core.ParseContext, 'jitless'> = {},
): Result<DataSet<B>> {
  const place = (path: PropertyKey[]) => placeIn(json, path, kind.fieldNames)
  return parseInput(dataSetSchema(kind) as unknown as z.ZodType<DataSet<B>>, json, place, context)
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
