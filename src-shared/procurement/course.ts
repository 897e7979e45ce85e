import type { Calendars } from '../calendar/workdays'
import { compareDates, type IsoDate, realDate } from '../dates'
import type { StepEntry } from '../project/project'
import { isInForce, type Limit, limitDay } from './limit'
import type { KnownDay, PurchaseStep } from './step'

export interface StepDays {
  plannedOn: IsoDate | null
  doneOn: IsoDate | null
}

/** Planned and real day of every step, by its id. */
export type Course = ReadonlyMap<string, StepDays>

/** The days as entered, what is no date left out; the real one of a step that stands elsewhere (通知书, 签订, 公告, 备案) is taken from there. */
export function courseOf(
  steps: readonly PurchaseStep[],
  entries: readonly StepEntry[],
  known: Readonly<Record<KnownDay, IsoDate | null>>,
): Course {
  return new Map(
    steps.map(({ id, dayOf }) => {
      const entry = entries.find((one) => one.id === id)
      const doneOn = realDate(dayOf ? known[dayOf] : (entry?.doneOn ?? null))
      return [id, { plannedOn: realDate(entry?.plannedOn ?? null), doneOn }]
    }),
  )
}

/** A day with the limit that sets it. */
export interface Bound {
  on: IsoDate
  limit: Limit
}

/** Between which days a step is lawful, as far as the steps it is counted from have a day, real or planned. */
export interface Window {
  earliest: Bound | null
  latest: Bound | null
  /** Limits that bind it and cannot be judged: a year without a table of holidays. */
  unjudged: Limit[]
}

/** The day a step is counted by: the real one, else the planned one. */
export function dayOf(course: Course, id: string): IsoDate | null {
  const days = course.get(id)
  return days?.doneOn ?? days?.plannedOn ?? null
}

export function windowOf({ limits }: PurchaseStep, course: Course, calendars: Calendars): Window {
  const window: Window = { earliest: null, latest: null, unjudged: [] }
  for (const limit of limits) {
    const from = dayOf(course, limit.from)
    if (from === null || !isInForce(limit, from)) continue
    const on = limitDay(limit, from, calendars)
    if (on === null) window.unjudged.push(limit)
    else if (limit.kind === 'earliest') window.earliest = later(window.earliest, { on, limit })
    else window.latest = sooner(window.latest, { on, limit })
  }
  return window
}

const later = (a: Bound | null, b: Bound) => (a && compareDates(a.on, b.on) >= 0 ? a : b)
const sooner = (a: Bound | null, b: Bound) => (a && compareDates(a.on, b.on) <= 0 ? a : b)
