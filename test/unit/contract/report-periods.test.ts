import { describe, expect, test } from 'vitest'
import { computeBudget } from '#shared/budget/compute'
import { contractModel } from '#shared/contract/contract-model'
import { type ReportFrequency, reportPeriods, reportPlan } from '#shared/contract/periods'
import { compareDates, type Period, periodDays } from '#shared/dates'
import { check } from '#shared/norms/check'
import { unwrap } from '#shared/result'
import { library } from '../../fixtures/contract/sample'
import { cleanCounty, defaultCatalog, jiajiTemplate } from '../../fixtures/county-year'
import { serviceKinds } from '../../fixtures/service-kinds'

/** Days on which the reports fall due. */
const reportDates = (period: Period, frequency: ReportFrequency) =>
  reportPeriods(period, frequency).map(({ endOn }) => endOn)

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

  test.each([
    ['2023-08-31', '2024-02-29', 6, 2],
    ['2024-02-29', '2025-02-28', 12, 4],
    ['2023-03-20', '2024-03-19', 12, 4],
    ['2023-03-20', '2024-03-20', 13, 5],
    ['2023-03-20', '2023-03-20', 1, 1],
    ['2023-03-01', '2023-12-31', 10, 4],
    ['2023-10-31', '2024-02-29', 4, 2],
    ['2023-11-30', '2024-02-29', 3, 1],
    ['2023-01-31', '2023-02-28', 1, 1],
    ['2023-01-31', '2023-03-01', 2, 1],
    ['2024-01-30', '2024-02-29', 1, 1],
    ['2023-12-31', '2026-12-30', 36, 12],
  ])('%s to %s: %i monthly and %i quarterly reports', (startOn, endOn, monthly, quarterly) => {
    const count = (reportFrequency: 'monthly' | 'quarterly', finalReport: boolean) =>
      reportPlan({ startOn, endOn }, { reportFrequency, finalReport })?.total
    expect([count('monthly', false), count('quarterly', false)]).toEqual([monthly, quarterly])
    expect([count('monthly', true), count('quarterly', true)]).toEqual([monthly + 1, quarterly + 1])
  })

  test.each([
    ['2023-08-31', '2024-02-29', false, 6],
    ['2024-02-29', '2025-02-28', false, 12],
    ['2023-08-31', '2024-02-29', true, 7],
  ])('%s to %s: rule, budget and contract say the same number', (startOn, endOn, finalReport, total) => {
    const clean = cleanCounty()
    const { project } = clean
    project.period = { ...project.period, startOn, endOn }
    project.contract = { ...project.contract, reportFrequency: 'monthly', finalReport }
    const said = (budgeted: number) => {
      project.budget.inputs.repN = { value: String(budgeted), source: '' }
      return check(clean.county, project.id).filter(({ key }) => key === 'contract.reports.count')
    }
    expect(said(total)).toEqual([])
    expect(said(total - 1)[0]?.message).toContain(`${total}份`)
    const model = contractModel({
      profile: clean.county.profile,
      project,
      contractor: clean.contractor,
      result: unwrap(computeBudget(jiajiTemplate, project.budget)),
      catalog: defaultCatalog,
      clauses: library.clauses,
      calendars: clean.county.rules.calendars,
      values: clean.county.rules.suggestedValues,
      presets: clean.county.rules.paymentPresets,
      limits: clean.county.rules.timeLimits,
      kinds: serviceKinds,
    })
    expect([model.values.报告份数, model.rows.报告.length]).toEqual([String(total), total])
    expect(model.rows.报告.at(-1)?.期次).toBe(finalReport ? '总报告' : `第${total}期（兼总报告）`)
  })
})
