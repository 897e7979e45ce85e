// Functions of Temporal instead of its classes: a seventh of the code, before the first paint.
import * as Calendar from 'temporal-polyfill/fns/Calendar'
import * as PlainDate from 'temporal-polyfill/fns/PlainDate'

/** A calendar date `YYYY-MM-DD`, without time or zone. */
export type IsoDate = string

/** A closed period: both days count. */
export interface Period {
  startOn: IsoDate
  endOn: IsoDate
}

/** True for a real calendar date in the form YYYY-MM-DD. */
export function isIsoDate(text: string): boolean {
  // Every stored date of a county is asked this each time its projects are read: no calendar is needed for it.
  if (!/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)) return false
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return day <= 28 || day <= daysOfMonth(year, month)
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** A typed date that is one; null for none and for what is no date. */
export function realDate(text: IsoDate | null): IsoDate | null {
  return text && isIsoDate(text) ? text : null
}

/** The same few thousand days of a county are reckoned with all day. */
const known = new Map<IsoDate, PlainDate.Record>()
const knownAtMost = 20_000

function date(text: IsoDate): PlainDate.Record {
  const before = known.get(text)
  if (before) return before
  const read = PlainDate.fromString(text, Calendar.getISO)
  if (known.size >= knownAtMost) known.clear()
  known.set(text, read)
  return read
}

export function addDays(on: IsoDate, days: number): IsoDate {
  return PlainDate.toString(PlainDate.addDays(date(on), days))
}

/** Negative when a is before b, 0 when equal, positive when after. */
export function compareDates(a: IsoDate, b: IsoDate): number {
  // Dates of four-digit years sort as text; the checks compare each period with every other of the county.
  if (a.length === 10 && b.length === 10) return a < b ? -1 : a > b ? 1 : 0
  return PlainDate.compare(date(a), date(b))
}

/** Saturday or Sunday, whatever the year's notice makes of it. */
export function isWeekend(on: IsoDate): boolean {
  return PlainDate.dayOfWeek(date(on)) > 5
}

/** Days from a to b, 0 when equal. */
export function daysBetween(a: IsoDate, b: IsoDate): number {
  return PlainDate.diffDays(date(a), date(b))
}

/** Days of a closed period, both ends counted. */
export function periodDays(period: Period): number {
  return daysBetween(period.startOn, period.endOn) + 1
}

/**
 * Last day of a closed period of whole years from `startOn`: the day before the anniversary, or the month's end
 * where the anniversary does not exist (29 February; Civil Code art. 202).
 */
export function lastDayOfYears(startOn: IsoDate, years: number): IsoDate {
  const start = date(startOn)
  return lastDayBefore(start, PlainDate.addYears(start, years, { overflow: 'constrain' }))
}

/** 2026-02 -> 2026-02-28 */
export function lastDayOfMonth(month: string): IsoDate {
  return lastDayOfMonths(`${month}-01`, 1)
}

/** 2026-01 -> 2025-12 */
export function monthBefore(month: string): string {
  return addDays(`${month}-01`, -1).slice(0, 7)
}

/** Last day of a closed period of whole months from `startOn`, with the same rule for months without that day. */
export function lastDayOfMonths(startOn: IsoDate, months: number): IsoDate {
  const start = date(startOn)
  return lastDayBefore(start, PlainDate.addMonths(start, months, { overflow: 'constrain' }))
}

function lastDayBefore(start: PlainDate.Record, end: PlainDate.Record): IsoDate {
  return PlainDate.toString(end.day === start.day ? PlainDate.subtractDays(end, 1) : end)
}

/** Days that two closed periods share; 0 when they do not touch. */
export function overlapDays(a: Period, b: Period): number {
  const from = compareDates(a.startOn, b.startOn) >= 0 ? a.startOn : b.startOn
  const to = compareDates(a.endOn, b.endOn) <= 0 ? a.endOn : b.endOn
  return compareDates(from, to) > 0 ? 0 : daysBetween(from, to) + 1
}

/** 2023年2月22日: Arabic figures without leading zeros (GB/T 9704). */
export function formatChineseDate(on: IsoDate): string {
  const { year, month, day } = date(on)
  return `${year}年${month}月${day}日`
}

/** Months a closed period takes, a begun one counted whole: 2023-08-31 to 2024-02-29 is 6, a day more 7. */
export function coveredMonths({ startOn, endOn }: Period): number {
  const apart = (Number(endOn.slice(0, 4)) - Number(startOn.slice(0, 4))) * 12
  const months = apart + Number(endOn.slice(5, 7)) - Number(startOn.slice(5, 7))
  return months > 0 && compareDates(lastDayOfMonths(startOn, months), endOn) >= 0 ? months : months + 1
}

/** The closed period of two typed dates, or null while one is missing, is no date, or they run backwards. */
export function periodOf(startOn: IsoDate | null, endOn: IsoDate | null): Period | null {
  if (!startOn || !endOn || !isIsoDate(startOn) || !isIsoDate(endOn)) return null
  return compareDates(startOn, endOn) > 0 ? null : { startOn, endOn }
}
