import { describe, expect, test } from 'vitest'
import { type CleanCounty, findingsAfter } from '../../fixtures/county-year'

/** 3,200 户 of 家计调查 are bought. */
const said = (value: string, unit = '户', change: (clean: CleanCounty) => void = () => {}) =>
  findingsAfter((clean) => {
    const target = clean.project.targets.find(({ kind }) => kind === 'quantity')
    Object.assign(target as object, { value, unit })
    change(clean)
  })
    .filter(({ key }) => key.startsWith('targets.bought'))
    .map(({ level }) => level)

describe('数量目标与购买数量', () => {
  test.each(['3200', '3,200', '３２００', '3200户', '≥3200', '不少于3200户'])('[P06] %s is what is bought', (value) => {
    expect(said(value)).toEqual([])
  })

  test('[P06] more than is bought is refused, less is a remark', () => {
    expect(said('9999')).toEqual(['error'])
    expect(said('3201户')).toEqual(['error'])
    expect(said('3000')).toEqual(['warning'])
  })

  test('[P06] several targets in one unit: together they are what is bought, or one of them is', () => {
    const with2 = (first: string, second: string) =>
      said(first, '户', ({ project }) =>
        project.targets.push({ kind: 'quantity', indicator: '新申请家庭核查户数', value: second, unit: '户' }),
      )
    expect(with2('2000', '1200')).toEqual([])
    expect(with2('3200', '320')).toEqual([])
    expect(with2('2600', '1600')).toEqual(['warning'])
    expect(with2('3200', '3300')).toEqual(['error'])
  })

  test('[P06] another unit, or two items in the same one, leave open what is meant', () => {
    expect(said('3360', '户次')).toEqual([])
    expect(said('3360户次')).toEqual([])
    expect(said('12', '场')).toEqual([])
    expect(
      said('9999', '户', ({ project }) => project.items.push({ code: 'SW-01', quantity: '500', unit: '户' })),
    ).toEqual([])
  })
})
