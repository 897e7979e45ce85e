import { describe, expect, test } from 'vitest'
import { followHouseholds, otherHouseholds } from '#shared/project/households'
import { reckonedDraft } from '#shared/project/measured-budget'
import type { Project } from '#shared/project/project'
import { cleanProject, jiajiTemplate } from '../../fixtures/county-year'

interface Places {
  bought?: string
  people?: number | null
  budget?: string
  unit?: string
}

/** 户数 as it is stored in 购买内容, 服务对象 and 预算. */
function stored({ bought = '', people = null, budget = '', unit = '户' }: Places, base = cleanProject()): Project {
  return {
    ...base,
    items: [{ code: 'SW-02', quantity: bought, unit }],
    beneficiaries: { ...base.beneficiaries, households: people },
    budget: { ...base.budget, inputs: { hh: { value: budget, source: '台账' } } },
  }
}
const everywhere = stored({ bought: '3200', people: 3200, budget: '3,200' })
const placesOf = ({ items, beneficiaries, budget }: Project) => [
  items[0]?.quantity,
  beneficiaries.households,
  budget.inputs.hh?.value,
]
const step = (before: Project, after: Project) => placesOf(followHouseholds(before, before, after))

describe('户数 is one figure', () => {
  test('typed anew in 购买内容 it is stored there alone, and the budget reckons with it', () => {
    const after = followHouseholds(everywhere, everywhere, stored({ bought: '4100', people: 3200, budget: '3,200' }))
    expect(placesOf(after)).toEqual(['4100', null, ''])
    expect(reckonedDraft(after, jiajiTemplate).inputs.hh).toEqual({ value: '4100', source: '台账' })
  })

  test('typed anew in the budget it is stored there alone', () => {
    expect(step(everywhere, stored({ bought: '3200', people: 3200, budget: '4100' }))).toEqual(['', null, '4100'])
    expect(step(stored({ bought: '3200' }), stored({ bought: '3200', budget: '4100' }))).toEqual(['', null, '4100'])
  })

  test('among several services it goes as a number into 服务对象, however it was typed', () => {
    const before = stored({ bought: '3200', people: 3200, budget: '3200' })
    const items = [...before.items, { code: 'SW-04', quantity: '2', unit: '场' }]
    const after = stored({ bought: '3200', people: 3200, budget: '4,100' })
    const step = followHouseholds({ ...before, items }, { ...before, items }, { ...after, items })
    expect(placesOf(step)).toEqual(['4,100', 4100, '4,100'])
  })

  test('a place that says another number keeps it', () => {
    const other = stored({ bought: '3200', people: 3200, budget: '3000' })
    expect(step(other, stored({ bought: '4100', people: 3200, budget: '3000' }))).toEqual(['4100', null, '3000'])
    expect(step(other, stored({ bought: '3200', people: 3200, budget: '3100' }))).toEqual(['3200', 3200, '3100'])
  })

  test('passing on its way through the number of another place, it leaves that alone', () => {
    const other = stored({ bought: '3200', people: 41, budget: '3200' })
    let now = other
    for (const bought of ['4', '41', '410', '4100']) {
      now = followHouseholds(other, now, { ...now, items: [{ code: 'SW-02', quantity: bought, unit: '户' }] })
    }
    expect(placesOf(now)).toEqual(['4100', 41, ''])
  })

  test('typed back to what it was, all is as it was', () => {
    const half = followHouseholds(everywhere, everywhere, stored({ bought: '3200', people: 3200, budget: '4' }))
    expect(placesOf(half)).toEqual(['', null, '4'])
    expect(placesOf(followHouseholds(everywhere, half, stored({ budget: '3,200' })))).toEqual(['3200', 3200, '3,200'])
  })

  test('taken out of 购买内容 it is known nowhere; taken out of the budget it is what is bought', () => {
    expect(step(everywhere, stored({ people: 3200, budget: '3200' }))).toEqual(['', null, ''])
    expect(step(everywhere, stored({ bought: '3200', people: 3200 }))).toEqual(['3200', 3200, ''])
  })

  test.each(['1.5', '0', '三百'])('typed as %s, which is no number, it goes nowhere', (text) => {
    expect(
      step(stored({ bought: '3200', people: 3200 }), stored({ bought: '3200', people: 3200, budget: text })),
    ).toEqual(['3200', 3200, text])
  })

  test('a typing error that stood there for a while is mended everywhere', () => {
    const bad = followHouseholds(everywhere, everywhere, stored({ bought: '32.00.5', people: 3200, budget: '3,200' }))
    expect(step(bad, stored({ bought: '4100', people: 3200, budget: '3,200' }))).toEqual(['4100', null, ''])
    expect(step(stored({ bought: '3200', budget: '1.5' }), stored({ bought: '3200', budget: '4100' }))).toEqual([
      '',
      null,
      '4100',
    ])
  })

  test('typed once more as it is, it changes nothing', () => {
    expect(step(stored({ bought: '3200' }), stored({ bought: '3200', budget: '3200' }))).toEqual(['3200', null, '3200'])
  })

  test('another unit of what is bought is no other number of households', () => {
    const visits = stored({ bought: '3200', people: 3200, budget: '3200', unit: '户次' })
    expect(step(everywhere, visits)).toEqual(['3200', 3200, '3200'])
  })

  test('beside another service the quantity is written, since there it follows from nothing', () => {
    const two = (project: Project) => ({
      ...project,
      items: [...project.items, { code: 'SW-01', quantity: '40', unit: '场' }],
    })
    const after = step(two(everywhere), two(stored({ bought: '3200', people: 3200, budget: '4100' })))
    expect(after).toEqual(['4100', 4100, '4100'])
  })
})

test('a number of the budget’s own is told apart from the one that is bought, however they are written', () => {
  expect(otherHouseholds(stored({ bought: '4100', budget: '3200' }))).toBe('4100')
  expect(otherHouseholds(everywhere)).toBeNull()
  expect(otherHouseholds(stored({ budget: '3200' }))).toBeNull()
})
