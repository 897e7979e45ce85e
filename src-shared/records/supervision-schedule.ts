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

/** A stretch in which a row is done once; it is due with its last day, in the quarter of that number. */
export interface DueSlot extends Period {
  quarter: number
}

/** When a row is to be done, within its own days and those of the service. What is due once in several quarters is due in the last. */
export function slotsOf(row: ScheduledRow, quarters: readonly ReportPeriod[]): DueSlot[] {
  const [first, last] = [quarters[0], quarters.at(-1)]
  if (!first || !last || row.frequency === null) return []
  const window = {
    startOn: later(row.fromOn ?? first.startOn, first.startOn),
    endOn: earlier(row.toOn ?? last.endOn, last.endOn),
  }
  const open = quarters.filter((quarter) => overlaps(quarter, window))
  const within = (startOn: IsoDate, endOn: IsoDate, quarter: number): DueSlot => ({
    startOn: later(startOn, window.startOn),
    endOn: earlier(endOn, window.endOn),
    quarter,
  })
  const whole = (some: readonly ReportPeriod[]): DueSlot[] => {
    const [begin, end] = [some[0], some.at(-1)]
    return begin && end ? [within(begin.startOn, end.endOn, end.number)] : []
  }
  switch (row.frequency) {
    case 'monthly':
      return reportPeriods({ startOn: first.startOn, endOn: last.endOn }, 'monthly')
        .filter((month) => overlaps(month, window))
        .map(({ startOn, endOn, number }) => within(startOn, endOn, Math.ceil(number / 3)))
    case 'quarterly':
      return open.flatMap((quarter) => whole([quarter]))
    case 'half_yearly': {
      const halves = [...new Set(open.map(({ number }) => Math.ceil(number / 2)))]
      return halves.flatMap((half) => whole(open.filter(({ number }) => Math.ceil(number / 2) === half)))
    }
    case 'once':
      return whole(open)
  }
}

/** How often a row is due in each of the quarters. */
export function plannedIn(row: ScheduledRow, quarters: readonly ReportPeriod[]): number[] {
  const slots = slotsOf(row, quarters)
  return quarters.map(({ number }) => slots.filter(({ quarter }) => quarter === number).length)
}

const later = (one: IsoDate, other: IsoDate) => (compareDates(one, other) > 0 ? one : other)
const earlier = (one: IsoDate, other: IsoDate) => (compareDates(one, other) < 0 ? one : other)

const overlaps = (one: Period, other: Period) =>
  compareDates(other.startOn, other.endOn) <= 0 && overlapDays(one, other) > 0

/** The quarter a day lies in. */
export const quarterOf = (quarters: readonly ReportPeriod[], on: IsoDate): ReportPeriod | undefined =>
  quarters.find(({ startOn, endOn }) => compareDates(startOn, on) <= 0 && compareDates(on, endOn) <= 0)

/** 第1季度（2023-03-20至2023-06-19） */
export const quarterTitle = ({ number, startOn, endOn }: ReportPeriod): string =>
  `第${number}季度（${startOn}至${endOn}）`
