import { expect, test } from 'vitest'
import { formatYuan } from '#shared/money/yuan'
import { bidDepositBp, mostDeposit, performanceBondBp } from '#shared/procurement/deposits'
import { exampleTotal, yuan } from '../../fixtures/county-year'

test('a performance bond of 757,005.02 is at most 75,700.50, never a 分 more than a tenth', () => {
  expect(formatYuan(mostDeposit(exampleTotal, performanceBondBp))).toBe('75,700.50')
})

test('a bid deposit of a budget of 800,000.00 is at most 16,000.00', () => {
  expect(formatYuan(mostDeposit(yuan(800_000), bidDepositBp))).toBe('16,000.00')
})
