import { type ReportPeriod, reportPeriods } from '../contract/periods'
import { compareDates, type IsoDate, overlapDays, type Period, periodOf } from '../dates'

/** How often a row of the plan is done. */
export const frequencyNames = {
  monthly: '每月一次',
  quarterly: '每季度一次',
  half_yearly: '每半年一次',
  once: '一次',
} as const
export type Frequency = keyof typeof frequencyNames

/** What the schedule asks of a row; without days it goes through the whole service. */
export interface ScheduledRow {
  frequency: Frequency | null
  fromOn: IsoDate | null
  toOn: IsoDate | null
}

/** Quarters of the service, counted from its first day as the reports of the contract are; none while its days are open. */
export function serviceQuarters(startOn: IsoDate | null, endOn: IsoDate | null): ReportPeriod[] {
  const period = periodOf(startOn, endOn)
  return period ? reportPeriods(period, 'quarterly') : []
}

/** How often a row is due in each of the quarters. What is due once in several of them is due in the last. */
export function plannedIn(row: ScheduledRow, quarters: readonly ReportPeriod[]): number[] {
  const [first, last] = [quarters[0], quarters.at(-1)]
  if (!first || !last || row.frequency === null) return quarters.map(() => 0)
  const window = { startOn: row.fromOn ?? first.startOn, endOn: row.toOn ?? last.endOn }
  const open = quarters.filter((quarter) => overlaps(quarter, window))
  switch (row.frequency) {
    case 'monthly': {
      const months = reportPeriods({ startOn: first.startOn, endOn: last.endOn }, 'monthly')
      const due = months.filter((month) => overlaps(month, window))
      return quarters.map(({ number }) => due.filter((month) => Math.ceil(month.number / 3) === number).length)
    }
    case 'quarterly':
      return quarters.map((quarter) => (open.includes(quarter) ? 1 : 0))
    case 'half_yearly':
      return quarters.map((quarter) => {
        const half = open.filter(({ number }) => Math.ceil(number / 2) === Math.ceil(quarter.number / 2))
        return half.at(-1) === quarter ? 1 : 0
      })
    case 'once':
      return quarters.map((quarter) => (open.at(-1) === quarter ? 1 : 0))
  }
}

const overlaps = (one: Period, other: Period) =>
  compareDates(other.startOn, other.endOn) <= 0 && overlapDays(one, other) > 0

/** The quarter a day lies in. */
export const quarterOf = (quarters: readonly ReportPeriod[], on: IsoDate): ReportPeriod | undefined =>
  quarters.find(({ startOn, endOn }) => compareDates(startOn, on) <= 0 && compareDates(on, endOn) <= 0)

/** 第1季度（2023-03-20至2023-06-19） */
export const quarterTitle = ({ number, startOn, endOn }: ReportPeriod): string =>
  `第${number}季度（${startOn}至${endOn}）`
