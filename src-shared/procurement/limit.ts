import { judgeDeadline } from '../calendar/deadline'
import { addWorkdays, type Calendars, lastDayOfTerm } from '../calendar/workdays'
import { addDays, compareDates, type IsoDate } from '../dates'
import type { Basis } from '../law/citations'
import { statusOf } from '../law/time-limits'

/**
 * One time limit of a step, with its article, counted from the day of another step; that day does not count (Civil Code
 * art. 201). `earliest`: the step may not be before that day; no holiday shortens or moves it. `latest`: it must be done by
 * then; an end on a holiday moves on (art. 203).
 */
export interface Limit {
  kind: 'earliest' | 'latest'
  /** Id of the step it is counted from. */
  from: string
  /** 0 = on the same day at the earliest: nothing but the order of the two. */
  count: number
  unit: 'days' | 'workdays'
  /** What it is, as an office says it: 采购意向公开满30日. */
  title: string
  basis: Basis
  /** Held against the text of the law; otherwise a 建议值 until the office confirms it. */
  confirmed: boolean
  /** The file of the office it stands in: 《办理时限》（2026.1）; absent or '' = the program's own. */
  by?: string
  /** An order the office has set itself, or a time stricter than the law's. */
  own?: boolean
  /** First day of `from` that it binds; absent = every purchase the program knows. */
  effectiveFrom?: IsoDate
}

/** Whether a step whose starting day is this one falls under the limit at all. */
export function isInForce({ effectiveFrom }: Limit, from: IsoDate): boolean {
  return effectiveFrom === undefined || compareDates(effectiveFrom, from) <= 0
}

/** Nobody can have done it before: by a text that was read, or as the order of things, which needs none. */
export const isSure = ({ confirmed, count, own }: Limit): boolean => !own && (confirmed || count === 0)

/** What is not certain of it, or whose it is; '' = nothing, and of a mere order there is no figure to confirm. */
export const limitStatus = ({ by = '', confirmed, count }: Limit): string =>
  count === 0 ? '' : statusOf({ by, confirmed })

/** First or last lawful day; null where a year without a table of holidays would decide it (不可判定). */
export function limitDay({ kind, count, unit }: Limit, from: IsoDate, calendars: Calendars): IsoDate | null {
  if (unit === 'workdays') return addWorkdays(calendars, from, count)
  return kind === 'earliest' ? addDays(from, count) : lastDayOfTerm(calendars, from, count)
}

export type LimitVerdict = 'kept' | 'early' | 'late' | 'unknown'

/** How a day stands to a limit; without a table only what is so in either case is said. */
export function judgeLimit(limit: Limit, from: IsoDate, on: IsoDate, calendars: Calendars): LimitVerdict {
  const bound = limitDay(limit, from, calendars)
  // Working days take at least as many days of the calendar.
  const natural = addDays(from, limit.count)
  if (limit.kind === 'earliest') {
    if (compareDates(on, bound ?? natural) < 0) return 'early'
    return bound === null ? 'unknown' : 'kept'
  }
  const verdict = judgeDeadline(on, natural, bound)
  return verdict === 'in_time' ? 'kept' : verdict
}
