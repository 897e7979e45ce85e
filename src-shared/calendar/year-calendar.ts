import { compareDates, type IsoDate, isWeekend } from '../dates'

/** 工作日历 of one year: what the State Council's notice makes a holiday, and the weekend days it makes up for with work. */
export interface YearCalendar {
  year: number
  /** 国务院办公厅 notice: 文号, title, day of issue. */
  notice: { number: string; title: string; issuedOn: IsoDate }
  /** Closed stretches within the year, weekend days among them. */
  holidays: { name: string; from: IsoDate; to: IsoDate }[]
  /** 调休上班的周六、周日. */
  worked: IsoDate[]
}

/** What is wrong with a table, in Chinese: a day of another year, a weekday listed as made up, a day both on and off; null = sound. */
export function calendarProblem({ year, holidays, worked }: YearCalendar): string | null {
  const ofYear = (on: IsoDate) => on.startsWith(`${year}-`)
  for (const { name, from, to } of holidays) {
    if (!ofYear(from) || !ofYear(to)) return `${name}不在${year}年内`
    if (compareDates(from, to) > 0) return `${name}的起止日期颠倒`
  }
  for (const [index, { name, from }] of holidays.entries()) {
    const before = holidays[index - 1]
    if (before && compareDates(before.to, from) >= 0) return `${name}与前一个假期重叠或颠倒`
  }
  for (const on of worked) {
    if (!ofYear(on)) return `调休上班日${on}不在${year}年内`
    if (!isWeekend(on)) return `调休上班日${on}不是周六、周日`
    if (isHoliday({ holidays }, on)) return `${on}既是假期又是调休上班日`
  }
  return null
}

export function isHoliday({ holidays }: Pick<YearCalendar, 'holidays'>, on: IsoDate): boolean {
  return holidays.some(({ from, to }) => compareDates(from, on) <= 0 && compareDates(on, to) <= 0)
}
