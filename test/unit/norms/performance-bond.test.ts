import { describe, expect, test } from 'vitest'
import type { PerformanceBond } from '#shared/project/contract-form'
import { findingsAfter, yuan } from '../../fixtures/county-year'

const sound: PerformanceBond = { required: true, amountFen: yuan(75_000), form: 'guarantee', returnWithinWorkdays: 5 }
const found = (part: Partial<PerformanceBond>) =>
  findingsAfter(({ project }) => (project.contract.performanceBond = { ...sound, ...part })).filter(({ key }) =>
    key.startsWith('contract.bond'),
  )
const fields = (part: Partial<PerformanceBond>) =>
  found(part).map(({ level, where }) => `${level} ${where.field.slice(25)}`)

describe('履约保证金', () => {
  test('[P21] at most 10% of the price, to the 分', () => {
    expect(fields({})).toEqual([])
    expect(fields({ amountFen: yuan(75_000, 1) })).toEqual(['error amountFen'])
    expect(found({ amountFen: yuan(80_000) })[0]?.message).toContain('最多75,000.00元')
    expect(found({ amountFen: yuan(80_000) })[0]?.basis).toEqual({
      document: '《中华人民共和国政府采购法实施条例》',
      article: '第四十八条',
    })
  })

  test('[P21] amount, form and return are asked for where one is required', () => {
    expect(fields({ amountFen: yuan(0) })).toEqual(['error amountFen'])
    expect(fields({ form: null })).toEqual(['error form'])
    expect(fields({ returnWithinWorkdays: null })).toEqual(['error returnWithinWorkdays'])
    expect(fields({ required: false, amountFen: yuan(999_999), form: null, returnWithinWorkdays: null })).toEqual([])
  })
})
