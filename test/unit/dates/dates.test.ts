import { describe, expect, test } from 'vitest'
import {
  daysBetween,
  formatChineseDate,
  isIsoDate,
  lastDayOfMonth,
  lastDayOfYears,
  overlapDays,
  periodDays,
  periodOf,
} from '#shared/dates'

describe('dates', () => {
  test.each([
    ['2023-03-20', 1, '2024-03-19'],
    ['2023-03-20', 3, '2026-03-19'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-28'],
    ['2023-01-01', 1, '2023-12-31'],
    ['2023-03-01', 1, '2024-02-29'],
  ])('%s for %i years ends on %s', (startOn, years, endOn) => {
    expect(lastDayOfYears(startOn, years)).toBe(endOn)
  })

  test('a month ends on its last day, in a leap year and at the turn of a year as well', () => {
    expect(['2024-02', '2023-02', '2023-12'].map(lastDayOfMonth)).toEqual(['2024-02-29', '2023-02-28', '2023-12-31'])
  })

  test('both days of a period count', () => {
    expect(periodDays({ startOn: '2021-11-19', endOn: '2022-11-19' })).toBe(366)
    expect(periodDays({ startOn: '2023-03-20', endOn: '2023-03-20' })).toBe(1)
    expect(daysBetween('2023-03-20', '2023-03-20')).toBe(0)
  })

  test('periods that touch share no day, periods that meet share one', () => {
    const year = { startOn: '2023-03-20', endOn: '2024-03-19' }
    expect(overlapDays(year, { startOn: '2024-03-20', endOn: '2025-03-19' })).toBe(0)
    expect(overlapDays(year, { startOn: '2024-03-19', endOn: '2025-03-18' })).toBe(1)
    expect(overlapDays(year, { startOn: '2023-06-01', endOn: '2023-06-30' })).toBe(30)
  })

  test('only real dates are dates', () => {
    expect(isIsoDate('2024-02-29')).toBe(true)
    for (const text of ['2023-02-29', '2023-13-01', '2023-3-20', '20230320', '', '2023-03-20T00:00'])
      expect(isIsoDate(text)).toBe(false)
  })

  test('a period needs two real dates in order', () => {
    expect(periodOf('2023-03-20', '2024-03-19')).toEqual({ startOn: '2023-03-20', endOn: '2024-03-19' })
    expect(periodOf('2024-03-19', '2023-03-20')).toBeNull()
    expect(periodOf(null, '2023-03-20')).toBeNull()
    expect(periodOf('2023-02-30', '2023-03-20')).toBeNull()
  })

  test('Chinese dates carry no leading zeros', () => {
    expect(formatChineseDate('2023-02-08')).toBe('2023年2月8日')
  })
})
