import { describe, expect, test } from 'vitest'
import { findingsAfter } from '../../fixtures/county-year'

const found = (change: Parameters<typeof findingsAfter>[0]) =>
  findingsAfter(change).filter(({ key }) => key.startsWith('quantity.whole'))
const item = (quantity: string, unit: string) =>
  found(({ project }) => (project.items = [{ code: 'SW-02', quantity, unit }])).filter(({ key }) =>
    key.includes('item'),
  )
const target = (value: string, unit: string) =>
  found(({ project }) => {
    project.targets = project.targets.map((one) => (one.kind === 'quantity' ? { ...one, value, unit } : one))
  }).filter(({ key }) => key.includes('target'))
const line = (quantity: string, unit: string) =>
  found(({ project }) => {
    const own = { group: 'A', name: '宣传单印制', unitPrice: '2', times: '1', basis: '询价' } as const
    project.budget.ownLines = [{ id: 'x', quantity, unit, ...own }]
  })

describe('[N13] [P06] what is counted in whole things is a whole number', () => {
  test.each([
    ['an item', item, '“家计调查”的数量为3200.5户，户只能是整数。'],
    ['a target', target, '的目标值为3200.5户，户只能是整数。'],
    ['a line of the clerk’s own', line, '自列预算行“宣传单印制”的数量为3200.5户，户只能是整数。'],
  ] as const)('%s', (_, of, message) => {
    expect(of('3200.5', '户')).toMatchObject([{ level: 'error', message: expect.stringContaining(message) }])
    for (const whole of ['3200', '3,200', '3200.00']) expect(of(whole, '户')).toEqual([])
  })

  test('behind ≥ or 不少于, in full-width figures and with thousands marks too', () => {
    for (const value of ['≥3200.5', '不少于3,200.5户', '３２００．５']) expect(target(value, '户')).toHaveLength(1)
  })

  test.each(['人', '人次', '份', '个', '场', '次', '件'])('%s', (unit) => {
    expect(line('0.5', unit)).toMatchObject([{ level: 'error' }])
  })

  test.each(['小时', '人·小时', '人·日', '课时', '公里', '元', '%', '平方米'])('%s may have parts', (unit) => {
    expect(line('0.5', unit)).toEqual([])
    expect(target('99.5', unit)).toEqual([])
  })
})
