import { addDays, compareDates, type IsoDate, isWeekend } from '../dates'
import { isHoliday, type YearCalendar } from './year-calendar'

/**
 * Working days by the tables of the State Council's notices. Every answer is null (不可判定) as soon as a day of a year
 * without a table would decide it: never Monday to Friday by habit. A term's first day does not count (Civil Code art.
 * 201); its end on a holiday moves to the next working day (art. 203).
 */
export type Calendars = YearCalendar[]

export function isWorkday(calendars: Calendars, on: IsoDate): boolean | null {
  const table = calendars.find(({ year }) => year === Number(on.slice(0, 4)))
  if (!table) return null
  if (isHoliday(table, on)) return false
  return !isWeekend(on) || table.worked.includes(on)
}

/** 清明节假期（国办发明电〔2022〕16号）, 周六，休息日: why nobody works on a day; null when somebody does, or no table tells. */
export function restOn(calendars: Calendars, on: IsoDate): string | null {
  if (isWorkday(calendars, on) !== false) return null
  for (const { holidays, notice } of calendars) {
    const holiday = holidays.find((one) => isHoliday({ holidays: [one] }, on))
    if (holiday) return `${holiday.name}假期（${notice.number}）`
  }
  return isWeekend(addDays(on, 1)) ? '周六，休息日' : '周日，休息日'
}

/** What is worth a second look in a day that somebody typed: 2023-04-05是清明节假期（…），请核对日期; null = nothing. */
export function restRemark(calendars: Calendars, on: IsoDate): string | null {
  const rest = restOn(calendars, on)
  return rest && `${on}是${rest}，不是工作日，请核对日期。`
}

/** `on` itself when it is a working day, else the first one after it. */
export function nextWorkdayOnOrAfter(calendars: Calendars, on: IsoDate): IsoDate | null {
  for (let day = on; ; day = addDays(day, 1)) {
    const works = isWorkday(calendars, day)
    if (works === null) return null
    if (works) return day
  }
}

/** The `count`-th working day after `from`; `from` itself is not counted. 0 = `from`. */
export function addWorkdays(calendars: Calendars, from: IsoDate, count: number): IsoDate | null {
  let day = from
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    const works = isWorkday(calendars, day)
    if (works === null) return null
    if (works) left -= 1
  }
  return day
}

/** Working days after `from` up to and with `to`; 0 when `to` is not after `from`. */
export function workdaysBetween(calendars: Calendars, from: IsoDate, to: IsoDate): number | null {
  let count = 0
  for (let day = addDays(from, 1); compareDates(day, to) <= 0; day = addDays(day, 1)) {
    const works = isWorkday(calendars, day)
    if (works === null) return null
    if (works) count += 1
  }
  return count
}

/**
 * Last day of a term of calendar days that begins on `from`: counted from the day after, holidays within it included, so
 * that no holiday shortens it; moved on to a working day when it ends on a holiday.
 */
export function lastDayOfTerm(calendars: Calendars, from: IsoDate, days: number): IsoDate | null {
  return nextWorkdayOnOrAfter(calendars, addDays(from, days))
}
