import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, compareDates } from '#shared/dates'
import { courseOf, windowOf } from '#shared/procurement/course'
import { purchaseSteps, stepsBy } from '#shared/procurement/steps'
import { moveCourse } from '#shared/procurement/what-if'
import type { ProcurementMethod } from '#shared/project/project'
import { ruleData } from '../../fixtures/county-year'
import { runs } from '../../fixtures/property-runs'

const { calendars, timeLimits } = ruleData
const nothingKnown = { awardedOn: null, signedOn: null, publishedOn: null, filedOn: null }
const day = fc.integer({ min: 0, max: 500 }).map((count) => addDays('2023-01-01', count))

/** A plan of any method, nothing of it done, and a step of it that is tried on some day. */
const trials = fc
  .constantFrom(...(Object.keys(purchaseSteps) as ProcurementMethod[]).map((method) => stepsBy(method, timeLimits)))
  .chain((steps) =>
    fc.record({
      steps: fc.constant(steps),
      planned: fc.array(fc.option(day), { minLength: steps.length, maxLength: steps.length }),
      at: fc.nat(steps.length - 1),
      on: day,
    }),
  )
  .map(({ steps, planned, at, on }) => {
    const entries = steps.map(({ id }, index) => ({ id, plannedOn: planned[index] ?? null, doneOn: null, who: '' }))
    return { steps, at, on, course: courseOf(steps, entries, nothingKnown) }
  })

describe('a day tried out', () => {
  test('never plans a later step outside of its lawful days, and touches nothing before', () => {
    fc.assert(
      fc.property(trials, ({ steps, at, on, course }) => {
        const moved = moveCourse(steps, course, { id: steps[at]!.id, on }, calendars)
        for (const { id } of steps.slice(0, at)) expect(moved.get(id)).toEqual(course.get(id))
        for (const step of steps.slice(at + 1)) {
          const plannedOn = moved.get(step.id)?.plannedOn ?? null
          if (plannedOn === null) continue
          const { earliest, latest } = windowOf(step, moved, calendars)
          if (earliest) expect(compareDates(plannedOn, earliest.on)).toBeGreaterThanOrEqual(0)
          if (latest) expect(compareDates(plannedOn, latest.on)).toBeLessThanOrEqual(0)
        }
      }),
      { numRuns: runs(300) },
    )
  })

  test('tried again on the same day changes nothing more', () => {
    fc.assert(
      fc.property(trials, ({ steps, at, on, course }) => {
        const id = steps[at]!.id
        const once = moveCourse(steps, course, { id, on }, calendars)
        expect(moveCourse(steps, once, { id, on }, calendars)).toEqual(once)
      }),
      { numRuns: runs(300) },
    )
  })
})
