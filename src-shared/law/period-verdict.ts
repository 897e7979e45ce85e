import { daysBetween, lastDayOfYears, type Period } from '../dates'

/** 履行期限 judged by the calendar, both days included (domain 4.3). */
export type PeriodVerdict =
  | { kind: 'one_year' }
  | { kind: 'several_years'; daysOverOne: number }
  | { kind: 'too_long'; daysOverThree: number }

export function judgePeriod(period: Period): PeriodVerdict {
  const overOne = daysBetween(lastDayOfYears(period.startOn, 1), period.endOn)
  if (overOne <= 0) return { kind: 'one_year' }
  const overThree = daysBetween(lastDayOfYears(period.startOn, 3), period.endOn)
  return overThree > 0
    ? { kind: 'too_long', daysOverThree: overThree }
    : { kind: 'several_years', daysOverOne: overOne }
}
