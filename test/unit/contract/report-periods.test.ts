import { describe, expect, test } from 'vitest'
import { reportDates, reportPeriods } from '#shared/contract/periods'
import { compareDates, periodDays } from '#shared/dates'

const year = { startOn: '2023-03-20', endOn: '2024-03-19' }

describe('[P25] the report schedule', () => {
  test('a year has 4 quarterly and 12 monthly reports, the last one on its last day', () => {
    expect(reportDates(year, 'quarterly')).toEqual(['2023-06-19', '2023-09-19', '2023-12-19', '2024-03-19'])
    const monthly = reportDates(year, 'monthly')
    expect(monthly).toHaveLength(12)
    expect([monthly[0], monthly.at(-1)]).toEqual(['2023-04-19', '2024-03-19'])
  })

  test('a remainder of a quarter has a report of its own', () => {
    expect(reportDates({ startOn: '2023-01-01', endOn: '2023-04-10' }, 'quarterly')).toEqual([
      '2023-03-31',
      '2023-04-10',
    ])
  })

  test.each(['2023-01-31', '2024-02-29', '2023-08-30', '2023-12-31'])(
    'periods from %s follow each other without gap or overlap',
    (startOn) => {
      const periods = reportPeriods({ startOn, endOn: '2025-06-30' }, 'monthly')
      const days = periods.reduce((sum, period) => sum + periodDays(period), 0)
      expect(days).toBe(periodDays({ startOn, endOn: '2025-06-30' }))
      for (const period of periods) expect(compareDates(period.startOn, period.endOn)).toBeLessThanOrEqual(0)
    },
  )

  test('a period that ends before it begins has none', () => {
    expect(reportDates({ startOn: '2023-03-20', endOn: '2023-03-19' }, 'monthly')).toEqual([])
  })
})
