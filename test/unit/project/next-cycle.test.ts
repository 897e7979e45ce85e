import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BudgetTemplate } from '#shared/budget/budget'
import type { ServiceCatalog } from '#shared/catalog/catalog'
import { addDays, lastDayOfYears, overlapDays, periodDays } from '#shared/dates'
import { newProject } from '#shared/drafting/new-project'
import { fen } from '#shared/money/fen'
import { nextCycle } from '#shared/project/next-cycle'
import type { Project } from '#shared/project/project'
import { serviceKinds } from '../../fixtures/service-kinds'
import { presets, values } from '../../fixtures/values'

const template = { id: 't', version: '1' } as BudgetTemplate
const catalog = { version: 'c', items: [{ code: 'SW-02', name: '家计调查', units: ['户'] }] } as ServiceCatalog
const project = newProject({
  id: 'p',
  name: '',
  year: 2023,
  catalog,
  catalogCode: 'SW-02',
  template,
  kinds: serviceKinds,
  values,
  presets,
})
const withPeriod = (startOn: string | null, endOn: string | null): Project => ({
  ...project,
  period: { ...project.period, startOn, endOn },
})
/** Nothing was agreed later. */
const next = (old: Project) => nextCycle(old, old.period.endOn, 'n')
const datesOf = ({ period }: Project) => [period.startOn, period.endOn]

describe('the next cycle', () => {
  test.each([
    ['2023-03-20', '2024-03-19', '2024-03-20', '2025-03-19'],
    ['2023-01-01', '2023-12-31', '2024-01-01', '2024-12-31'],
    ['2023-03-20', '2026-03-19', '2026-03-20', '2029-03-19'],
    ['2023-03-01', '2023-06-30', '2023-07-01', '2023-10-30'],
    ['2024-02-29', '2025-02-28', '2025-03-01', '2026-02-28'],
  ])('[P36] of %s to %s is %s to %s', (startOn, endOn, nextStart, nextEnd) => {
    expect(datesOf(next(withPeriod(startOn, endOn)))).toEqual([nextStart, nextEnd])
  })

  test.each([
    ['2023-03-20', '2024-03-19', 2024, '某旗2024年家计调查'],
    ['2023-03-20', '2026-03-19', 2026, '某旗2026年家计调查'],
    ['2023-01-01', '2023-06-30', 2023, '某旗2023年家计调查（下一周期）'],
    ['2023-07-01', '2023-12-31', 2024, '某旗2024年家计调查'],
  ])('[N12] of %s to %s counts in the year it starts in, %i', (startOn, endOn, year, name) => {
    const old = { ...withPeriod(startOn, endOn), name: '某旗2023年家计调查' }
    const after = next({ ...old, annualAllotments: [{ year: 2023, amountFen: fen(1) }] })
    expect(after).toMatchObject({ year, name, annualAllotments: [{ year }] })
  })

  test('the years of stages the clerk has arranged move with the money', () => {
    const payments = project.contract.payments.map((stage, index) => ({ ...stage, year: index === 0 ? 2023 : null }))
    const old = { ...withPeriod('2023-03-20', '2026-03-19'), contract: { ...project.contract, payments } }
    expect(next(old).contract.payments.map(({ year }) => year)).toEqual([2026, null, null])
  })

  test('[P36] never touches the old period, and is as long, whole years as whole years', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days))
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1095 }), (startOn, days) => {
        const endOn = addDays(startOn, days)
        const [nextStart, nextEnd] = datesOf(next(withPeriod(startOn, endOn))) as [string, string]
        const old = { startOn, endOn }
        const after = { startOn: nextStart, endOn: nextEnd }
        expect(overlapDays(old, after)).toBe(0)
        expect(addDays(endOn, 1)).toBe(nextStart)
        const years = [1, 2, 3].find((count) => lastDayOfYears(startOn, count) === endOn)
        if (years) expect(nextEnd).toBe(lastDayOfYears(nextStart, years))
        else expect(periodDays(after)).toBe(periodDays(old))
      }),
    )
  })

  test('[P36] begins the day after the end that was agreed last, and is as long as the contract was made for', () => {
    const old = withPeriod('2023-03-20', '2024-03-19')
    const following = (endOn: string) => datesOf(nextCycle(old, endOn, 'n'))
    expect(following('2024-04-30')).toEqual(['2024-05-01', '2025-04-30'])
    expect(following('2023-09-30')).toEqual(['2023-10-01', '2024-09-30'])
  })

  test('has no dates where the old period has none, or is upside down', () => {
    for (const [startOn, endOn] of [
      [null, '2024-03-19'],
      ['2023-03-20', null],
      ['2024-01-01', '2023-01-01'],
    ] as const) {
      expect(datesOf(next(withPeriod(startOn, endOn)))).toEqual([null, null])
    }
  })

  test('keeps what the service is and clears what belonged to the old purchase', () => {
    const old: Project = {
      ...withPeriod('2023-03-20', '2024-03-19'),
      areas: ['巴音'],
      contractorId: 'c',
      revision: 9,
      status: 'archived',
      procurement: {
        ...project.procurement,
        number: 'X',
        awardedOn: '2023-03-01',
        awardedFen: fen(1),
        awardedName: '某',
      },
      contract: { ...project.contract, number: 'H', signedOn: '2023-03-10', priceFen: fen(1) },
      waivers: [{ findingKey: 'k', reason: 'r', paper: 'p', text: '' }],
      annualAllotments: [{ year: 2023, amountFen: fen(1) }],
    }
    const after = next(old)
    expect(after).toMatchObject({
      id: 'n',
      year: 2024,
      revision: 1,
      status: 'active',
      previousId: 'p',
      contractorId: null,
      areas: ['巴音'],
      waivers: [],
      annualAllotments: [{ year: 2024, amountFen: 1 }],
      procurement: { number: '', awardedOn: null, awardedFen: null, awardedName: '' },
      contract: { number: '', signedOn: null, priceFen: null, payments: old.contract.payments },
    })
    expect(after.budget).toEqual(old.budget)
  })

  test('bears the next year in its name', () => {
    expect(next({ ...project, name: '某旗2023年家计调查' }).name).toBe('某旗2024年家计调查')
    expect(next({ ...project, name: '家计调查' }).name).toBe('家计调查（2024年）')
  })
})
