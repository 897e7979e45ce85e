import { compareDates, daysBetween, type IsoDate } from '../dates'
import type { Basis } from '../law/citations'
import type { RecordOwner } from '../records/record-field'

/** Where one click takes the clerk from what is due. */
export type DuePlace =
  | { to: 'step'; projectId: string; step: string; field: string }
  /** `ownerId`: its project, contractor or year. */
  | { to: 'record'; owner: RecordOwner; ownerId: string; kind: string; id: string }
  | { to: 'records'; year: number; kind: string }
  | { to: 'contractor'; id: string }
  | { to: 'projects'; year: number }
  | { to: 'year'; year: number }

/** One thing that is to be done by a day, and is not done. */
export interface DueItem {
  /** Names it for good: the calendar it was exported into knows it again. */
  key: string
  /** What sort of thing it is, as the list is narrowed by it: 合同节点. */
  sort: string
  title: string
  /** The project or contractor it is of, by name, or another year; '' = this year's. */
  of: string
  dueOn: IsoDate
  /** Where it says so; null = the record's own day. */
  basis: Basis | null
  /** What of the day is not certain, or by which file of the office it counts; '' = it stands in the text. */
  status: string
  place: DuePlace
}

/** 2025年, where that is not the year that runs. */
export const ofYearName = (year: number, today: IsoDate): string =>
  year === Number(today.slice(0, 4)) ? '' : `${year}年`

/** overdue: its day is behind; today; soon: within the days a clerk plans; later: all after. */
export type DueStanding = 'overdue' | 'today' | 'soon' | 'later'

/** Two weeks: what is planned and prepared in an office. */
export const soonDays = 14

export function dueStanding({ dueOn }: Pick<DueItem, 'dueOn'>, today: IsoDate): DueStanding {
  const days = daysBetween(today, dueOn)
  if (days < 0) return 'overdue'
  if (days === 0) return 'today'
  return days <= soonDays ? 'soon' : 'later'
}

/** Half a year: what March asks is planned, and exported to a calendar, from autumn on. */
const aheadDays = 183

export const isAhead = (dueOn: IsoDate, today: IsoDate): boolean => daysBetween(today, dueOn) <= aheadDays

/** 逾期 3 天, 今天, 还有 5 天 */
export function dueText({ dueOn }: Pick<DueItem, 'dueOn'>, today: IsoDate): string {
  const days = daysBetween(today, dueOn)
  if (days < 0) return `逾期${-days}天`
  return days === 0 ? '今天' : `还有${days}天`
}

/** What is due first stands first; on one day by name, so that the order is the same each time. */
export const byDay = (one: DueItem, other: DueItem): number =>
  compareDates(one.dueOn, other.dueOn) || (one.key < other.key ? -1 : one.key > other.key ? 1 : 0)
