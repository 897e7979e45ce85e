import { describe, expect, test } from 'vitest'
import { measureBudget, reckonedDraft, unmeasured, withHouseholds } from '#shared/project/measured-budget'
import type { Project } from '#shared/project/project'
import { cleanProject, jiajiTemplate } from '../../fixtures/county-year'

const blank: Project['budget'] = { ...cleanProject().budget, inputs: {} }
const survey = (quantity: string, unit = '户') => ({ code: 'SW-02', quantity, unit })
const project = (items: Project['items'], budget = blank, households: number | null = null) => ({
  items,
  budget,
  beneficiaries: { kinds: [], households, note: '' },
})

describe('户数 of a budget', () => {
  test('nowhere typed, nothing is measured, whatever the template suggests', () => {
    expect(unmeasured(project([survey('')]), jiajiTemplate).map(({ label }) => label)).toEqual(['户数'])
    expect(measureBudget(project([survey('')]), jiajiTemplate)).toMatchObject({
      error: { code: 'BUDGET_NOT_MEASURED', params: { label: '户数', field: 'budget.inputs.hh' } },
    })
  })

  test('is what 购买内容 says', () => {
    const measured = project([survey('3200')])
    expect(reckonedDraft(measured, jiajiTemplate).inputs.hh?.value).toBe('3200')
    expect(measureBudget(measured, jiajiTemplate)).toMatchObject({ ok: true, value: { totalFen: 75_700_502 } })
  })

  test('is what is noted with the beneficiaries, where the quantity is still empty', () => {
    expect(reckonedDraft(project([survey('')], blank, 4100), jiajiTemplate).inputs.hh?.value).toBe('4100')
    expect(reckonedDraft(project([survey('3200')], blank, 4100), jiajiTemplate).inputs.hh?.value).toBe('3200')
  })

  test('typed in the budget, it stands', () => {
    const typed = { ...blank, inputs: { hh: { value: '100', source: '' } } }
    expect(reckonedDraft(project([survey('3200')], typed), jiajiTemplate)).toBe(typed)
  })

  test('its source may be noted before the figure', () => {
    const noted = { ...blank, inputs: { hh: { value: '', source: '台账' } } }
    expect(reckonedDraft(project([survey('3200')], noted), jiajiTemplate).inputs.hh).toEqual({
      value: '3200',
      source: '台账',
    })
  })

  test.each([
    ['another unit', [survey('3200', '人次')]],
    ['two services counted in it', [survey('3200'), { code: 'SW-01', quantity: '10', unit: '户' }]],
  ])('is not taken from %s', (_, items) => {
    expect(unmeasured(project(items), jiajiTemplate)).toHaveLength(1)
  })

  test('that cannot be read is a fault, not a gap', () => {
    expect(measureBudget(project([survey('若干')]), jiajiTemplate)).toMatchObject({
      error: { code: 'BUDGET_INPUT_INVALID' },
    })
  })
})

describe('another number of households', () => {
  const typed = { ...blank, inputs: { hh: { value: '3200', source: '台账' } } }

  test('goes wherever the old one stands, so that the places go on agreeing', () => {
    const after = withHouseholds(project([survey('3200'), survey('40', '场')], typed, 3200), '3200', '2977')
    expect(after.items.map(({ quantity }) => quantity)).toEqual(['2977', '40'])
    expect(after.beneficiaries.households).toBe(2977)
    expect(after.budget.inputs.hh).toEqual({ value: '2977', source: '台账' })
  })

  test('is not typed a second time where it was taken from elsewhere', () => {
    const after = withHouseholds(project([survey('3200')]), '3200', '2977')
    expect(after.budget).toBe(blank)
    expect(reckonedDraft(after, jiajiTemplate).inputs.hh?.value).toBe('2977')
    expect(withHouseholds(after, '2977', '3200')).toEqual(project([survey('3200')]))
  })

  test('leaves alone a place that says another number', () => {
    const after = withHouseholds(project([survey('3000')], typed, 3100), '3200', '2977')
    expect([after.items[0]?.quantity, after.beneficiaries.households]).toEqual(['3000', 3100])
    expect(after.budget.inputs.hh?.value).toBe('2977')
  })
})
