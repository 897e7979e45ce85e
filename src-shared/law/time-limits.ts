import type { DataHead } from '../data-sets/data-set'
import { addDays, compareDates, type IsoDate } from '../dates'
import type { Basis } from './citations'

/**
 * Which way a limit binds: `shortest` must have passed, `longest` must not, `right` is a time others have and nobody alters.
 * Its figure is data (resources/rules/time-limits-2.json); what it is counted from stands with the step (procurement/steps.ts,
 * procedure/deadlines.ts).
 */
export const limitSides = {
  intention: 'shortest',
  'consultation-documents': 'shortest',
  'consultation-sale': 'shortest',
  'consultation-notice': 'shortest',
  'consultation-clarify': 'shortest',
  'tender-documents': 'shortest',
  'tender-sale': 'shortest',
  'tender-notice': 'shortest',
  'tender-clarify': 'shortest',
  'consultation-report': 'longest',
  'tender-report': 'longest',
  'consultation-decision': 'longest',
  'tender-decision': 'longest',
  award: 'longest',
  challenge: 'right',
  reply: 'longest',
  complaint: 'right',
  'loser-deposit': 'longest',
  'winner-deposit': 'longest',
  sign: 'longest',
  publish: 'longest',
  file: 'longest',
  'work-plan': 'longest',
} as const

export type LimitId = keyof typeof limitSides
export const limitIds = Object.keys(limitSides) as LimitId[]

/** What is due by a day of the year that the notice of that year names. */
export const dayIds = ['entry', 'training', 'training-evidence'] as const
export type DayId = (typeof dayIds)[number]

export interface TimeLimit {
  id: LimitId
  title: string
  count: number
  unit: 'days' | 'workdays'
  basis: Basis
  /** Held against the text it names; otherwise a 建议值. */
  confirmed: boolean
  /** First day it binds; absent = every day the program knows. */
  effectiveFrom?: IsoDate | undefined
}

/** The last day of one year; what a year has no row for goes by month and day of the one before. */
export interface NamedDay {
  id: DayId
  title: string
  day: IsoDate
  basis: Basis
}

export interface TimeLimits {
  limits: TimeLimit[]
  days: NamedDay[]
}

/** A row as it counts, and by which file of the office: 《办理时限》（2026.1）; '' = the program's own. */
export type InForce<Row> = Row & { by: string }

export interface TimeLimitsInForce {
  /** Of each id the one that counts, and behind it the law's where the office has set itself a stricter one. */
  limits: ReadonlyMap<LimitId, readonly InForce<TimeLimit>[]>
  /** Several of one id: one of each year. */
  days: readonly InForce<NamedDay>[]
  /** As the program has them. */
  program: TimeLimits
}

/** 30日, 5个工作日 */
export const termText = ({ count, unit }: Pick<TimeLimit, 'count' | 'unit'>): string =>
  `${count}${unit === 'days' ? '日' : '个工作日'}`

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const isSameTerm = (a: TimeLimit, b: TimeLimit) => a.count === b.count && a.unit === b.unit
export const isSameBasis = (a: Basis, b: Basis) => a.document === b.document && a.article === b.article
const isSameLimit = (a: TimeLimit, b: TimeLimit) =>
  isSameTerm(a, b) &&
  isSameBasis(a.basis, b.basis) &&
  a.confirmed === b.confirmed &&
  a.effectiveFrom === b.effectiveFrom

/** Longer for a shortest period, shorter for a longest one; what counts otherwise cannot be compared. */
function isStricter(own: TimeLimit, law: TimeLimit): boolean {
  const side = limitSides[law.id]
  if (side === 'right' || own.unit !== law.unit || own.effectiveFrom !== law.effectiveFrom) return false
  return side === 'shortest' ? own.count > law.count : own.count < law.count
}

/** What an office's rows take from what the law fixes and has been read, by its row; null = nothing. */
export function timeLimitsProblem({ limits, days }: TimeLimits, program: TimeLimits): string | null {
  for (const [index, row] of limits.entries()) {
    const own = program.limits.find(({ id }) => id === row.id)
    const at = `期限第${index + 1}项「${row.title}」`
    if (!own || isSameLimit(row, own)) continue
    if (row.confirmed && /未核原文|建议值/.test(row.basis.document))
      return `${at}写明已确认「confirmed」，依据里却写着未核原文：请写明已核对的文件，或改为未确认`
    if (own.confirmed && !isStricter(row, own)) return `${at}：${lawText(own)}`
    if (isSameBasis(row.basis, own.basis) && (own.confirmed || !isSameTerm(row, own)))
      return `${at}改过期限，依据还是原来的：请在依据里写明本单位所依据的文件和条款`
  }
  for (const [index, row] of days.entries()) {
    const own = program.days.find(({ id, day }) => id === row.id && yearOf(day) === yearOf(row.day))
    const at = `日期第${index + 1}项「${row.title}」`
    if (own && own.day !== row.day && compareDates(row.day, own.day) > 0)
      return `${at}：${yearOf(own.day)}年的通知规定的是${own.day}，只能提前，不能推后`
    if (program.days.some(({ id, day, basis }) => id === row.id && day !== row.day && isSameBasis(basis, row.basis)))
      return `${at}换了日子，依据还是原来的：请在依据里写明规定这一天的文件和条款`
  }
  return null
}

function lawText(own: TimeLimit): string {
  const law = `${own.basis.document}${own.basis.article}规定的是${termText(own)}`
  const side = limitSides[own.id]
  if (side === 'right') return `${law}，这是供应商的权利，不能改`
  return `${law}，只能${side === 'shortest' ? '延长' : '缩短'}，不能${side === 'shortest' ? '缩短' : '延长'}，单位和适用日期也不能改`
}

const yearOf = (day: IsoDate) => day.slice(0, 4)

/**
 * The program's row of 2023.1 says 5 days for the work plan and leaves the term to the contract (以合同约定为准); the clause of
 * every contract made with it says 5个工作日. What was signed binds, and the released file is never altered: read so here.
 */
const asContracted = (row: TimeLimit): TimeLimit =>
  row.id === 'work-plan' && termText(row) === '5日' ? { ...row, unit: 'workdays' } : row

/** The program's rows with an office's in the place of those it has altered, however its file came here. */
export function timeLimitsInForce(
  program: TimeLimits,
  office: { head: Pick<DataHead, 'title' | 'version'>; body: TimeLimits } | null,
): TimeLimitsInForce {
  const by = office ? `《${office.head.title}》（${office.head.version}）` : ''
  const limits = program.limits.map((row): [LimitId, InForce<TimeLimit>[]] => {
    const own = office?.body.limits.find(({ id }) => id === row.id)
    const theirs = own && { ...own, by }
    const programs = { ...asContracted(row), by: '' }
    if (!theirs || isSameLimit(theirs, row)) return [row.id, [programs]]
    if (!row.confirmed) return [row.id, [theirs]]
    return [row.id, isStricter(theirs, row) ? [theirs, programs] : [programs]]
  })
  const named = (office?.body.days ?? []).filter(
    (row) => !program.days.some((own) => isSame([own.id, own.day], [row.id, row.day])),
  )
  const fixed = program.days.filter(
    (row) => !named.some((own) => own.id === row.id && yearOf(own.day) === yearOf(row.day) && own.day < row.day),
  )
  const added = named.filter((row) => !fixed.some((own) => own.id === row.id && yearOf(own.day) === yearOf(row.day)))
  const days = [...fixed.map((row) => ({ ...row, by: '' })), ...added.map((row) => ({ ...row, by }))]
  return { limits: new Map(limits), days, program }
}

/** The row of that id as it counts. */
export function limitRows({ limits }: Pick<TimeLimitsInForce, 'limits'>, id: LimitId): readonly InForce<TimeLimit>[] {
  const rows = limits.get(id)
  if (!rows) throw new Error(`no time limit ${id}`)
  return rows
}

export function limitRow(limits: Pick<TimeLimitsInForce, 'limits'>, id: LimitId): InForce<TimeLimit> {
  return limitRows(limits, id)[0] as InForce<TimeLimit>
}

/** What is not certain of a row, or whose it is; '' = it stands in the law as it is applied. */
export function statusOf({ by, confirmed }: Pick<InForce<TimeLimit>, 'by' | 'confirmed'>): string {
  if (by === '') return confirmed ? '' : '建议值'
  return `按本单位${by}${confirmed ? '' : '，未确认'}`
}

/** The day of a year: its own row, else month and day of the latest year before that has one (`ofYear`). */
export function namedDay(
  { days }: Pick<TimeLimitsInForce, 'days'>,
  id: DayId,
  year: number,
): InForce<NamedDay> & { ofYear: number } {
  const rows = days.filter((row) => row.id === id).toSorted((a, b) => compareDates(a.day, b.day))
  const row = rows.findLast(({ day }) => Number(yearOf(day)) <= year) ?? rows[0]
  if (!row) throw new Error(`no day ${id}`)
  const ofYear = Number(yearOf(row.day))
  const monthDay = row.day.slice(5) === '02-29' ? '02-28' : row.day.slice(5)
  return { ...row, day: ofYear === year ? row.day : `${year}-${monthDay}`, ofYear }
}

/** 3月5日; 3月底 where it is the last day of its month. */
export function monthDayText(day: IsoDate): string {
  const [, month, date] = day.split('-').map(Number)
  return `${month}月${addDays(day, 1).endsWith('-01') ? '底' : `${date}日`}`
}

/** Whether the day is of that year; otherwise what is to be said of it. */
export const ofYearText = ({ ofYear }: { ofYear: number }): string =>
  `${ofYear}年度的规定，其他年度沿用月日，待当年通知确认`
