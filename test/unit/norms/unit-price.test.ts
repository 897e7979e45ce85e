import { describe, expect, test } from 'vitest'
import { fen } from '#shared/money/fen'
import type { ContractForm } from '#shared/project/contract-form'
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

  test.each([
    ['-5', 1_801_439_850_948_199, []],
    ['0', yuan(234), []],
    ['999999999999', Number.MAX_SAFE_INTEGER, ['error unitTotal']],
    ['0.0000000001', 1, ['warning unitLow']],
  ])('[P21] a quantity of %s at %s 分 each is judged without a rounded figure', (quantity, unitPriceFen, expected) => {
    expect(said({ unitPriceFen: fen(unitPriceFen) }, [{ ...survey, quantity }])).toEqual(expected)
  })

  test('[P21] of several services a price beyond every amount is over the price', () => {
    const servicePrices = ['SW-02', 'SW-03'].map((code) => ({
      code,
      unitPriceFen: fen(Number.MAX_SAFE_INTEGER),
      amountFen: null,
    }))
    expect(said({ servicePrices }, [training, survey])).toEqual(['error servicesSum'])
  })

  test('[P21] of several services each has its unit price, together within the price', () => {
    const priced = (...prices: [string, number | null][]) =>
      said(
        {
          servicePrices: prices.map(([code, price]) => ({
            code,
            unitPriceFen: price === null ? null : yuan(price),
            amountFen: null,
          })),
        },
        [training, survey],
      )
    expect(priced(['SW-02', 230], ['SW-03', 3_500])).toEqual([])
    expect(priced(['SW-02', 230], ['SW-03', 3_501])).toEqual(['error servicesSum'])
    expect(priced(['SW-02', 200], ['SW-03', 3_500])).toEqual(['warning servicesLow'])
    expect(priced(['SW-02', 230])).toEqual(['error services'])
    expect(priced(['SW-02', 230], ['SW-03', null])).toEqual(['error services'])
  })

  test('[P21] the amounts of several services sum to a lump sum', () => {
    const sums = (...amounts: number[]) =>
      said(
        {
          pricing: 'lump_sum',
          servicePrices: [survey, training].map(({ code }, index) => ({
            code,
            unitPriceFen: null,
            amountFen: yuan(amounts[index] ?? 0),
          })),
        },
        [training, survey],
      )
    expect(sums(700_000, 50_000)).toEqual([])
    expect(sums(700_000, 50_001)).toEqual(['error servicesSum'])
    expect(sums(750_000, 0)).toEqual(['error services'])
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
