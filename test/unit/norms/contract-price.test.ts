import { describe, expect, test } from 'vitest'
import type { ContractForm } from '#shared/project/contract-form'
import { breachesOf, type CleanCounty, findingsAfter, yuan } from '../../fixtures/county-year'

const contract =
  (change: (contract: ContractForm) => void) =>
  ({ project }: CleanCounty) =>
    change(project.contract)

describe('合同价款与付款', () => {
  const levels = (change: (clean: CleanCounty) => void) =>
    findingsAfter(change)
      .filter(({ key }) => key.startsWith('contract.price') || key.startsWith('contract.payments'))
      .map(({ key, level }) => `${level} ${key}`)

  test('[P21] a price above the budget or the award is refused with the difference', () => {
    const found = breachesOf('P21', ({ project }) => {
      project.contract.priceFen = yuan(757_005, 3)
    })
    expect(found.map(({ key }) => key)).toEqual(['contract.price.budget', 'contract.price.award'])
    expect(found[0]?.message).toContain('高出0.01元')
    expect(found[1]?.message).toContain('高出7,005.03元')
  })

  test('[P21] price equal to award and within budget passes, zero does not, below the award warns', () => {
    expect(levels(() => {})).toEqual([])
    expect(levels(contract((c) => (c.priceFen = yuan(0))))).toContain('error contract.price.zero')
    expect(levels(contract((c) => (c.priceFen = yuan(749_999, 99))))).toEqual(['warning contract.price.below'])
  })

  test('[P21] an award above the budget, or none for a consultation, is refused', () => {
    expect(levels(({ project }) => (project.procurement.awardedFen = yuan(757_005, 3)))).toContain(
      'error contract.price.overBudget',
    )
    expect(levels(({ project }) => (project.procurement.awardedFen = null))).toEqual(['error contract.price.noAward'])
  })
})
