import { type Calendars, nextWorkdayOnOrAfter } from '../calendar/workdays'
import { addDays, compareDates, daysBetween, type IsoDate } from '../dates'
import { type Course, dayOf, type StepDays, windowOf } from './course'
import type { PurchaseStep } from './step'

/**
 * The plan when one step is planned on another day: every later step that is not done yet moves by as many days, to a
 * working day, never before its earliest lawful day and never past its last one. A step without a plan is planned as early
 * as it may be, unless it is one that only may happen. What is done, and what lies before, stays.
 */
export function moveCourse(
  steps: readonly PurchaseStep[],
  course: Course,
  { id, on }: { id: string; on: IsoDate },
  calendars: Calendars,
): Course {
  const moved = new Map(course)
  const at = steps.findIndex((step) => step.id === id)
  const before = course.get(id)
  if (at < 0 || before?.doneOn) return moved
  const by = before?.plannedOn ? daysBetween(before.plannedOn, on) : 0
  moved.set(id, { plannedOn: on, doneOn: null })
  let reached = on
  for (const step of steps.slice(at + 1)) {
    const days = course.get(step.id) ?? { plannedOn: null, doneOn: null }
    if (!days.doneOn) {
      moved.set(step.id, { doneOn: null, plannedOn: plannedDay(step, days, { by, reached }, moved, calendars) })
    }
    if (!step.ifAny) reached = dayOf(moved, step.id) ?? reached
  }
  return moved
}

function plannedDay(
  step: PurchaseStep,
  days: StepDays,
  { by, reached }: { by: number; reached: IsoDate },
  moved: Course,
  calendars: Calendars,
): IsoDate | null {
  if (step.ifAny && days.plannedOn === null) return null
  const { earliest, latest } = windowOf(step, moved, calendars)
  const wanted = days.plannedOn ? addDays(days.plannedOn, by) : (earliest?.on ?? reached)
  const lawful = earliest && compareDates(earliest.on, wanted) > 0 ? earliest.on : wanted
  const worked = nextWorkdayOnOrAfter(calendars, lawful) ?? lawful
  return latest && compareDates(worked, latest.on) > 0 ? latest.on : worked
}

/** Steps whose planned day is another one in `after`, in the order of the work. */
export function movedSteps(steps: readonly PurchaseStep[], before: Course, after: Course) {
  return steps.flatMap((step) => {
    const [from, to] = [dayOf(before, step.id), dayOf(after, step.id)]
    return to !== null && from !== to ? [{ step, from, to }] : []
  })
}
