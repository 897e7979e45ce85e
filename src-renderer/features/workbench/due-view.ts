import { create } from 'zustand'
import { addDays, compareDates } from '#shared/dates'
import { type DueItem, soonDays } from '#shared/workbench/due-item'

export const dueSpans = ['overdue', 'near', 'quarter', 'all'] as const
export type DueSpan = (typeof dueSpans)[number]

export const spanNames: Record<DueSpan, string> = {
  overdue: '逾期',
  near: '两周内',
  quarter: '三个月内',
  all: '全部',
}

export interface DueView {
  span: DueSpan
  /** null = of every sort. */
  sort: string | null
  /** Name of a project or contractor, '' = the year's; null = whosever. */
  of: string | null
  text: string
}

/** How the list was narrowed last, until the program ends. */
export const useDueView = create<DueView>(() => ({ span: 'near', sort: null, of: null, text: '' }))

/** Days from today up to which each span reaches; null = without an end. */
const daysOf: Record<DueSpan, number | null> = { overdue: -1, near: soonDays, quarter: 92, all: null }

/** What is shown of them in such a view; a sort or owner nothing is due of any more narrows nothing. */
export function duesShown(dues: readonly DueItem[], { span, sort, of, text }: DueView, today: string): DueItem[] {
  const sorts = new Set(dues.map((due) => due.sort))
  const owners = new Set(dues.map((due) => due.of))
  const wanted = text.trim()
  const days = daysOf[span]
  const until = days === null ? null : addDays(today, days)
  return dues
    .filter((due) => sort === null || !sorts.has(sort) || due.sort === sort)
    .filter((due) => of === null || !owners.has(of) || due.of === of)
    .filter((due) => `${due.title}${due.of}${due.sort}`.includes(wanted))
    .filter(({ dueOn }) => until === null || compareDates(dueOn, until) <= 0)
}
