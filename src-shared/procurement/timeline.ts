import { addDays, compareDates, daysBetween, type IsoDate, lastDayOfMonths } from '../dates'

/** Where days stand on a picture, in per cent of its width. */
export interface Timeline {
  from: IsoDate
  to: IsoDate
  place(on: IsoDate): number
  /** First days of the months within it, as many as can be read; the month it begins in by its own first day on the picture, where there is room. */
  months: { on: IsoDate; label: string }[]
}

const mostLabels = 7
/** Of the width: a month, one with its year, and what stands free before the second where the first begins at the edge. */
const roomOfLabel = 0.06
const roomOfYear = 0.14
const roomBefore = 0.2

/** A picture that holds all these days with some room at both ends; null where there is none. */
export function timelineOf(days: readonly IsoDate[]): Timeline | null {
  const [first, last] = [days.toSorted(compareDates)[0], days.toSorted(compareDates).at(-1)]
  if (!first || !last) return null
  const room = Math.max(3, Math.ceil(daysBetween(first, last) / 25))
  const [from, to] = [addDays(first, -room), addDays(last, room)]
  const width = daysBetween(from, to)
  const begun = monthsFrom(from, to)
  const every = Math.max(1, Math.ceil(begun.length / mostLabels))
  const isRoomBefore = begun[0] !== from && daysBetween(from, begun[0] ?? to) / width > roomBefore
  const shown = [...(isRoomBefore ? [from] : []), ...begun].filter((_, index) => index % every === 0)
  const months = labelled(shown, (on) => daysBetween(from, on) / width)
  return { from, to, place: (on) => (daysBetween(from, on) / width) * 100, months }
}

/** Those that have room behind the one before and at the right end; the first one of each year bears it. */
function labelled(shown: readonly IsoDate[], at: (on: IsoDate) => number): Timeline['months'] {
  const months: Timeline['months'] = []
  let free = 0
  for (const on of shown) {
    const withYear = months.at(-1)?.on.slice(0, 4) !== on.slice(0, 4)
    const end = at(on) + (withYear ? roomOfYear : roomOfLabel)
    if (at(on) < free || end > 1) continue
    months.push({ on, label: monthLabel(on, withYear) })
    free = end
  }
  return months
}

function monthsFrom(from: IsoDate, to: IsoDate): IsoDate[] {
  const months: IsoDate[] = []
  for (let on = `${from.slice(0, 7)}-01`; compareDates(on, to) <= 0; on = addDays(lastDayOfMonths(on, 1), 1)) {
    if (compareDates(on, from) >= 0) months.push(on)
  }
  return months
}

function monthLabel(on: IsoDate, withYear: boolean): string {
  const month = Number(on.slice(5, 7))
  return withYear ? `${on.slice(0, 4)}年${month}月` : `${month}月`
}
