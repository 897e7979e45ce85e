import { addDays, compareDates, type IsoDate, lastDayOfMonths, type Period } from '../dates'

export type ReportFrequency = 'monthly' | 'quarterly'

/** 报告期: one stretch of the service period that a report covers, both days included. */
export interface ReportPeriod extends Period {
  number: number
}

const monthsOf: Record<ReportFrequency, number> = { monthly: 1, quarterly: 3 }

/** 报告期 of the service period, counted from its first day; the last one ends with the period, however short (P25). */
export function reportPeriods(period: Period, frequency: ReportFrequency): ReportPeriod[] {
  const found: ReportPeriod[] = []
  let startOn = period.startOn
  while (compareDates(startOn, period.endOn) <= 0) {
    const number = found.length + 1
    const wholeEnd = lastDayOfMonths(period.startOn, number * monthsOf[frequency])
    const endOn = compareDates(wholeEnd, period.endOn) < 0 ? wholeEnd : period.endOn
    found.push({ number, startOn, endOn })
    startOn = addDays(endOn, 1)
  }
  return found
}

/** Days on which the periodical reports fall due: the last day of each 报告期. */
export function reportDates(period: Period, frequency: ReportFrequency): IsoDate[] {
  return reportPeriods(period, frequency).map(({ endOn }) => endOn)
}
