import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addWorkdays,
  isWorkday,
  lastDayOfTerm,
  nextWorkdayOnOrAfter,
  restOn,
  restRemark,
  workdaysBetween,
} from '#shared/calendar/workdays'
import { addDays, compareDates, daysBetween } from '#shared/dates'
import { ruleData } from '../../fixtures/county-year'

const { calendars } = ruleData
/** Any day of the four years that leaves room for a term. */
const days = fc.integer({ min: 0, max: daysBetween('2023-01-01', '2026-10-31') }).map((n) => addDays('2023-01-01', n))

describe('工作日', () => {
  test.each<[string, boolean | null, string]>([
    ['2023-03-20', true, 'a Monday'],
    ['2023-04-05', false, 'Qingming on a Wednesday'],
    ['2023-01-28', true, 'a Saturday made up for'],
    ['2023-03-18', false, 'a Saturday'],
    ['2026-01-04', true, 'a Sunday made up for'],
    ['2022-12-30', null, 'a year without a table'],
    ['2027-01-04', null, 'a year without a table'],
  ])('%s -> %s (%s)', (on, works, _why) => {
    expect(isWorkday(calendars, on)).toBe(works)
  })

  test('a term ends on the next working day when its last day is a holiday; its first day does not count', () => {
    expect(lastDayOfTerm(calendars, '2023-03-06', 30)).toBe('2023-04-06')
    expect(lastDayOfTerm(calendars, '2023-03-07', 30)).toBe('2023-04-06')
    expect(lastDayOfTerm(calendars, '2023-03-09', 30)).toBe('2023-04-10')
    expect(lastDayOfTerm(calendars, '2024-01-12', 30)).toBe('2024-02-18')
  })

  test('working days are counted from the day after, over holidays and made-up weekends', () => {
    expect(addWorkdays(calendars, '2023-01-20', 5)).toBe('2023-02-01')
    expect(addWorkdays(calendars, '2023-03-15', 2)).toBe('2023-03-17')
    expect(addWorkdays(calendars, '2023-09-28', 2)).toBe('2023-10-08')
    expect(addWorkdays(calendars, '2023-03-15', 0)).toBe('2023-03-15')
    expect(workdaysBetween(calendars, '2023-01-20', '2023-02-01')).toBe(5)
    expect(workdaysBetween(calendars, '2023-01-20', '2023-01-20')).toBe(0)
    expect(workdaysBetween(calendars, '2023-02-01', '2023-01-20')).toBe(0)
  })

  test('why nobody works on a day is said by the holiday and its notice', () => {
    expect(restOn(calendars, '2024-02-12')).toBe('春节假期（国办发明电〔2023〕7号）')
    expect(restOn(calendars, '2023-03-18')).toBe('周六，休息日')
    expect(restOn(calendars, '2023-03-20')).toBeNull()
    expect(restOn(calendars, '2027-01-01')).toBeNull()
    expect(restRemark(calendars, '2023-04-05')).toBe(
      '2023-04-05是清明节假期（国办发明电〔2022〕16号），不是工作日，请核对日期。',
    )
    expect(restRemark(calendars, '2023-04-06')).toBeNull()
  })

  test('a year without a table cannot be judged, also when a term only reaches into it', () => {
    expect(nextWorkdayOnOrAfter(calendars, '2027-02-01')).toBeNull()
    expect(lastDayOfTerm(calendars, '2026-12-10', 30)).toBeNull()
    expect(lastDayOfTerm(calendars, '2022-11-30', 30)).toBeNull()
    expect(addWorkdays(calendars, '2026-12-30', 2)).toBeNull()
    expect(workdaysBetween(calendars, '2026-12-30', '2027-01-05')).toBeNull()
    expect(addWorkdays([], '2024-05-06', 1)).toBeNull()
  })

  test('a table that is not needed is not asked for: the term ends in its year on a working day', () => {
    expect(lastDayOfTerm(calendars, '2026-12-01', 30)).toBe('2026-12-31')
    expect(lastDayOfTerm(calendars, '2022-12-10', 30)).toBe('2023-01-09')
  })

  test('no holiday shortens a term, and none ends on a holiday', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 40 }), (from, length) => {
        const last = lastDayOfTerm(calendars, from, length) as string
        expect(compareDates(last, addDays(from, length))).toBeGreaterThanOrEqual(0)
        expect(isWorkday(calendars, last)).toBe(true)
      }),
    )
  })

  test('adding working days and counting them agree', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const last = addWorkdays(calendars, from, count) as string
        expect(isWorkday(calendars, last)).toBe(true)
        expect(workdaysBetween(calendars, from, last)).toBe(count)
        expect(workdaysBetween(calendars, from, addDays(last, -1))).toBe(count - 1)
      }),
    )
  })
})
