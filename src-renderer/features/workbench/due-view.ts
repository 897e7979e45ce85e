import { create } from 'zustand'
import { addDays, compareDates } from '#shared/dates'
import { foldText } from '#shared/text/fold-text'
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

/** How a text is read aloud, whole and by initials; of nothing while nobody types so. */
export type SoundsOf = (text: string) => readonly string[]
const noSounds: SoundsOf = () => []

/** What is typed may be a sound: zxpx is 专题培训. */
export const mayBeSound = (text: string) => /[a-z]/i.test(foldText(text))

/** What is shown of them in such a view; a sort or owner nothing is due of any more narrows nothing. */
export function duesShown(
  dues: readonly DueItem[],
  { span, sort, of, text }: DueView,
  today: string,
  soundsOf: SoundsOf = noSounds,
): DueItem[] {
  const sorts = new Set(dues.map((due) => due.sort))
  const owners = new Set(dues.map((due) => due.of))
  const wanted = wordsIn(text)
  const days = daysOf[span]
  const until = days === null ? null : addDays(today, days)
  return dues
    .filter((due) => sort === null || !sorts.has(sort) || due.sort === sort)
    .filter((due) => of === null || !owners.has(of) || due.of === of)
    .filter((due) => holds([due.title, due.of, due.sort], wanted, soundsOf))
    .filter(({ dueOn }) => until === null || compareDates(dueOn, until) <= 0)
}

const folded = (text: string) => foldText(text).toLowerCase()

/** Width and case do not matter; blanks part words. */
const wordsIn = (typed: string): string[] =>
  typed
    .split(/\s+/)
    .map(folded)
    .filter((word) => word !== '')

function holds(texts: readonly string[], words: readonly string[], soundsOf: SoundsOf): boolean {
  if (words.length === 0) return true
  const written = folded(texts.join('\n'))
  const sounds = words.some(mayBeSound) ? texts.flatMap(soundsOf) : []
  return words.every((word) => written.includes(word) || sounds.some((sound) => sound.includes(word)))
}

/** The first that is still to come in such an order by day; null = none is. */
export const nextDue = (dues: readonly DueItem[], today: string): DueItem | null =>
  dues.find(({ dueOn }) => compareDates(dueOn, today) >= 0) ?? null
