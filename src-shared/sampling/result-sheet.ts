import { realDate } from '../dates'
import { codeKey } from '../households/keys'
import { reasonTitles } from '../households/marks'
import { maskedName } from '../households/masked-name'
import { withoutNumbers } from '../households/masked-number'
import type { TableRow } from '../households/table'
import { type SampledHousehold, type SampledResult, traceCodes, traces, type Visit } from './sampled'
import { type VisitDays, visitFaults } from './visit-faults'

/** What is filled in on the sheet, by the head of its column. */
const filled = {
  surveyor: '原调查员',
  visitedOn: '复核日期',
  visitors: '复核人',
  ...traces,
  traceReason: '缺留痕的原因',
  result: '结论',
  reason: '原因',
} as const
type Filled = keyof typeof filled

const codeHead = '户编码'
/** What a row says beside its code of whose it is; the name may also stand there as it is. */
const said: Record<string, (one: SampledHousehold) => readonly string[]> = {
  序号: ({ number }) => [String(number)],
  户主: ({ name }) => [maskedName(name), name],
  苏木乡镇: ({ area }) => [area],
  嘎查村: ({ village }) => [village],
}
export const sheetHeads = ['序号', codeHead, '户主', '苏木乡镇', '嘎查村', '类型', '抽样', ...Object.values(filled)]

/** A household of the sample as a row to fill in; the name is masked, the code tells which it is. */
export function sheetRow(one: SampledHousehold): string[] {
  const { number, code, name, area, village, type, reasons, result, visit } = one
  const values: Record<Filled, string> = {
    surveyor: visit.surveyor,
    visitedOn: visit.visitedOn ?? '',
    visitors: visit.visitors,
    ...(Object.fromEntries(traceCodes.map((of) => [of, seen(visit.traces[of])])) as Record<
      keyof typeof traces,
      string
    >),
    traceReason: visit.traceReason,
    result: result === 'good' ? '合格' : result === 'bad' ? '不合格' : '',
    reason: visit.reason,
  }
  const why = reasons.length > 0 ? `必查：${reasonTitles(reasons)}` : '随机'
  const fields = Object.keys(filled) as Filled[]
  return [String(number), code, maskedName(name), area, village, type, why, ...fields.map((field) => values[field])]
}

const seen = (trace: 'there' | 'missing' | null) => (trace === 'there' ? '有' : trace === 'missing' ? '无' : '')

export interface ReadResult {
  before: SampledHousehold
  after: { householdId: string; result: SampledResult; visit: Visit }
}

export interface ResultFault {
  line: number
  code: string
  reason: string
}

/** What a screen is told of it. */
export interface ResultsRead {
  fileName: string
  good: number
  faults: ResultFault[]
  /** Rows that name another household beside the code: no row of such a sheet is taken. */
  mixed: number
  blank: number
  taken: number
}

export interface ReadResults {
  good: ReadResult[]
  faults: ResultFault[]
  /** Rows whose code and name are of two households: a column was sorted without the others, so no row is `good`. */
  mixed: number
  /** Rows that nothing was written in yet. */
  blank: number
}

/** The sheet that came back, row by row; null = it has no such heads. */
export function readResults(
  rows: readonly TableRow[],
  sample: readonly SampledHousehold[],
  days: VisitDays,
): ReadResults | null {
  const head = rows.find(({ cells }) => cells.includes(codeHead) && cells.includes(filled.result))
  if (!head) return null
  const columns = new Map(head.cells.map((title, at) => [title.trim(), at]))
  const byCode = new Map(sample.map((one) => [codeKey(one.code), one]))
  const read: ReadResults = { good: [], faults: [], mixed: 0, blank: 0 }
  const written = rows
    .filter(({ line }) => line > head.line)
    .map(({ line, cells }) => {
      const cell = (title: string) => (cells[columns.get(title) ?? -1] ?? '').normalize('NFKC').trim()
      return { line, cell, code: cell(codeHead) }
    })
    .filter(({ cell }) => {
      const blank = Object.values(filled).every((title) => cell(title) === '')
      if (blank) read.blank += 1
      return !blank
    })
  const lines = new Map<string, number[]>()
  for (const { line, code } of written) lines.set(codeKey(code), [...(lines.get(codeKey(code)) ?? []), line])
  for (const { line, cell, code } of written) {
    const before = byCode.get(codeKey(code))
    const twin = lines.get(codeKey(code))?.find((one) => one !== line)
    const judged = before && judgeRow(before, cell, days)
    const others = before ? ofOthers(before, cell) : []
    if (others.length > 0) read.mixed += 1
    const reasons = [...misplaced(before, code, twin), ...others, ...(judged?.faults ?? [])]
    if (reasons.length === 0 && before && judged) read.good.push({ before, after: judged.after })
    else read.faults.push({ line, code: withoutNumbers(code), reason: reasons.join('；') })
  }
  return read.mixed > 0 ? { ...read, good: [] } : read
}

/** Where a row names another household than its code does. */
function ofOthers(before: SampledHousehold, cell: (title: string) => string): string[] {
  const other = Object.entries(said).flatMap(([title, of]) => {
    const own = of(before).map((text) => text.normalize('NFKC').trim())
    const text = cell(title)
    return text === '' || own.includes(text)
      ? []
      : [`${title}填的是“${withoutNumbers(text).slice(0, 20)}”，名单里是“${own[0]}”`]
  })
  return other.length === 0 ? [] : [`与户编码不是同一户（${other.join('，')}）`]
}

/** Why a row belongs to no household of the list, or to one that has another row. */
function misplaced(before: SampledHousehold | undefined, code: string, twin: number | undefined): string[] {
  if (!before) return [code === '' ? '没有户编码' : '户编码不在抽样名单里']
  return [
    ...(twin === undefined ? [] : [`与第 ${twin} 行是同一户，无法判断以哪一行为准`]),
    ...(before.result === 'replaced' ? ['这一户已经替换，不再登记'] : []),
  ]
}

function judgeRow(before: SampledHousehold, cell: (title: string) => string, days: VisitDays) {
  const faults: string[] = []
  const oneOf = <T>(title: string, words: Record<string, T>): T | null => {
    const text = cell(title)
    if (text === '') return null
    if (Object.hasOwn(words, text)) return words[text] as T
    faults.push(`“${title}”填的是“${withoutNumbers(text).slice(0, 20)}”，应填${Object.keys(words).join('或')}`)
    return null
  }
  const result = oneOf<SampledResult>(filled.result, { 合格: 'good', 不合格: 'bad' }) ?? 'pending'
  const day = cell(filled.visitedOn)
  const visitedOn = dayIn(day)
  if (day !== '' && visitedOn === null)
    faults.push(`复核日期“${withoutNumbers(day).slice(0, 20)}”无法识别，应写成 2023-06-01`)
  if (result === 'pending' && faults.length === 0) faults.push('没有填结论')
  const text = (title: string) => withoutNumbers(cell(title)).slice(0, 500)
  const visit: Visit = {
    visitedOn,
    visitors: text(filled.visitors),
    surveyor: text(filled.surveyor),
    traces: Object.fromEntries(
      traceCodes.map((of) => [of, oneOf<'there' | 'missing'>(traces[of], { 有: 'there', 无: 'missing' })]),
    ) as Visit['traces'],
    traceReason: text(filled.traceReason),
    reason: text(filled.reason),
    replacedFor: before.visit.replacedFor,
  }
  const { householdId } = before
  return { after: { householdId, result, visit }, faults: [...faults, ...visitFaults(result, visit, days)] }
}

/** 2023-06-01, 2023.6.1, 2023/6/1, 2023年6月1日, 20230601; null = none of them, or no such day. */
function dayIn(text: string): string | null {
  const found = /^(\d{4})(?:[-./年](\d{1,2})[-./月](\d{1,2})日?|(\d{2})(\d{2}))(?:\s+0?0:00(?::00)?)?$/.exec(text)
  if (!found) return null
  const [, year, month, day, months, days] = found
  return realDate(`${year}-${(month ?? months ?? '').padStart(2, '0')}-${(day ?? days ?? '').padStart(2, '0')}`)
}
