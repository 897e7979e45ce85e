import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reportPeriods, reportPlan } from '#shared/contract/periods'
import {
  addDays,
  compareDates,
  type IsoDate,
  lastDayOfYears,
  overlapDays,
  type Period,
  periodDays,
} from '#shared/dates'
import { judgePeriod } from '#shared/law/period-verdict'
import { runs } from '../../fixtures/property-runs'

const day = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('2000-01-01', days))
const period = fc
  .tuple(day, fc.integer({ min: 0, max: 2000 }))
  .map(([startOn, days]): Period => ({ startOn, endOn: addDays(startOn, days) }))

const pad = (number: number) => String(number).padStart(2, '0')

/** Same month and day, `years` later, by text alone; 29 February falls back to the 28th. */
function sameDayLater(on: IsoDate, years: number): { on: IsoDate; exists: boolean } {
  const [year = 0, month = 0, date = 0] = on.split('-').map(Number)
  const later = year + years
  const leap = (later % 4 === 0 && later % 100 !== 0) || later % 400 === 0
  const exists = !(month === 2 && date === 29) || leap
  return { on: `${later}-${pad(month)}-${pad(exists ? date : 28)}`, exists }
}

/** Walks the days of a period one by one. */
function daysOf({ startOn, endOn }: Period): IsoDate[] {
  const days: IsoDate[] = []
  for (let on = startOn; compareDates(on, endOn) <= 0; on = addDays(on, 1)) days.push(on)
  return days
}

describe('periods', () => {
  test('[P36] overlapping days are the same from both sides and as many as counted one by one', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        const shared = overlapDays(a, b)
        expect(shared).toBe(overlapDays(b, a))
        const theirs = new Set(daysOf(b))
        expect(shared).toBe(daysOf(a).filter((on) => theirs.has(on)).length)
      }),
      { numRuns: runs(60) },
    )
  })

  test('[P35] the verdict agrees with the same day of a later year, counted by text', () => {
    fc.assert(
      fc.property(period, (term) => {
        const limit = (years: number) => {
          const { on, exists } = sameDayLater(term.startOn, years)
          return exists ? addDays(on, -1) : on
        }
        const verdict = judgePeriod(term)
        const expected = term.endOn <= limit(1) ? 'one_year' : term.endOn <= limit(3) ? 'several_years' : 'too_long'
        expect(verdict.kind).toBe(expected)
        expect(lastDayOfYears(term.startOn, 1)).toBe(limit(1))
      }),
      { numRuns: runs(500) },
    )
  })

  test('[P35] days over a year are the days beyond its last day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 700 }), (startOn, over) => {
        const endOn = addDays(lastDayOfYears(startOn, 1), over)
        expect(judgePeriod({ startOn, endOn })).toEqual({ kind: 'several_years', daysOverOne: over })
        expect(periodDays({ startOn, endOn })).toBe(periodDays({ startOn, endOn: lastDayOfYears(startOn, 1) }) + over)
      }),
    )
  })

  test('[P25] report periods cover the service period day by day, each as long as a month or a quarter', () => {
    fc.assert(
      fc.property(period, fc.constantFrom('monthly' as const, 'quarterly' as const), (term, frequency) => {
        const due = reportPeriods(term, frequency)
        expect(due.flatMap(daysOf)).toEqual(daysOf(term))
        expect(reportPlan(term, { reportFrequency: frequency, finalReport: false })?.total).toBe(due.length)
        const [least, most] = frequency === 'monthly' ? [27, 32] : [88, 93]
        for (const each of due.slice(0, -1))
          expect(periodDays(each)).toSatisfy((days: number) => days >= least && days <= most)
      }),
      { numRuns: runs(60) },
    )
  })
})
