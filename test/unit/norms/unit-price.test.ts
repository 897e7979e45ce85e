import { describe, expect, test } from 'vitest'
import type { ContractForm } from '#shared/contract/contract-form'
import type { ServiceItem } from '#shared/project/project'
import { type CleanCounty, findingsAfter, yuan } from '../../fixtures/county-year'

const survey: ServiceItem = { code: 'SW-02', quantity: '3200', unit: '户' }
const training: ServiceItem = { code: 'SW-03', quantity: '4', unit: '场' }
/** Price 750,000.00. */
const said = (part: Partial<ContractForm>, items: ServiceItem[] = [survey]) =>
  findingsAfter(({ project }: CleanCounty) => {
    project.items = items
    Object.assign(project.contract, { pricing: 'unit_price', ...part })
  })
    .filter(({ key }) => key.startsWith('contract.price'))
    .map(({ key, level }) => `${level} ${key.slice(15)}`)

describe('单价结算', () => {
  test('[P21] a unit price times the quantity stays within the price and accounts for it', () => {
    expect(said({ unitPriceFen: null })).toEqual(['error unit'])
    expect(said({ unitPriceFen: yuan(234, 37) })).toEqual([])
    expect(said({ unitPriceFen: yuan(234, 38) })).toEqual(['error unitTotal'])
    expect(said({ unitPriceFen: yuan(210, 94) })).toEqual([])
    expect(said({ unitPriceFen: yuan(210, 93) })).toEqual(['warning unitLow'])
  })

  test.each(['3,200', '３２００', '3200.00'])('[P21] it is held against the quantity typed as %s', (quantity) => {
    expect(said({ unitPriceFen: yuan(234, 38) }, [{ ...survey, quantity }])).toEqual(['error unitTotal'])
  })

  test('[P21] of several services the named one is priced', () => {
    const priced = (unitPriceItem: string, unitPriceFen = yuan(200)) =>
      said({ unitPriceItem, unitPriceFen }, [training, survey])
    expect(priced('SW-02')).toEqual([])
    expect(priced('SW-02', yuan(300))).toEqual(['error unitTotal'])
    expect(priced('SW-03', yuan(300))).toEqual([])
    expect(priced('SW-03', yuan(187_500, 1))).toEqual(['error unitTotal'])
    expect(priced('')).toEqual(['warning unitItem'])
    expect(priced('FW-01')).toEqual(['error unitItem'])
  })

  test('[P21] the tax rate of the contract is the one the budget reckons with', () => {
    expect(said({ pricing: 'lump_sum', taxRateBp: 300 })).toEqual([])
    expect(said({ pricing: 'lump_sum', taxRateBp: 600 })).toEqual(['warning taxRate'])
    expect(said({ pricing: 'lump_sum', taxRateBp: null })).toEqual(['error tax'])
    const six = findingsAfter(({ project }) => {
      project.budget.inputs.vat = { value: '0.06', source: '一般纳税人' }
      project.contract.taxRateBp = 600
    })
    expect(six.filter(({ key }) => key === 'contract.price.taxRate')).toEqual([])
  })
})
