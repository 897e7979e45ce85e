import { describe, expect, test } from 'vitest'
import { fen } from '#shared/money/fen'
import { emptyQuoteLine, type Quote, type QuoteLine } from '#shared/project/quote'
import { findingsAfter } from '../../fixtures/county-year'

const line = (part: Partial<QuoteLine> = {}): QuoteLine => ({
  name: '入户调查',
  unit: '户',
  quantity: '3000',
  unitPrice: '250',
  amountFen: fen(75_000_000),
  ...part,
})
/** Price 750,000.00. */
const said = (lines: QuoteLine[], origin: Quote['origin'] = 'contractor') =>
  findingsAfter(({ project }) => {
    project.contract.quote = { lines, origin }
  })
    .filter(({ key }) => key.startsWith('contract.quote'))
    .map(({ key, level }) => `${level} ${key.slice(15)}`)

describe('报价明细', () => {
  test('[P21] may be left to be filled in by hand', () => {
    expect(said([])).toEqual([])
  })

  test('[P21] sums to the price to the 分', () => {
    expect(said([line()])).toEqual([])
    expect(said([line({ quantity: '', unitPrice: '', amountFen: fen(75_000_001) })])).toEqual(['error sum'])
  })

  test('[P21] has a name and an amount on every line, which is the product of its figures', () => {
    expect(said([line(), emptyQuoteLine])).toEqual(['error blank.1'])
    expect(said([line({ name: '' })])).toEqual(['error name.0'])
    expect(said([line(), line({ amountFen: null })])).toEqual(['error amount.1'])
    expect(said([line({ quantity: '2999' })])).toEqual(['error product.0'])
  })

  test('[P21] begun with our own budget it asks to be held against the contractor’s paper', () => {
    expect(said([line()], 'budget')).toEqual(['warning origin'])
  })

  test('[N02] is read for prohibited uses like whatever is bought', () => {
    const findings = findingsAfter(({ project }) => {
      project.contract.quote = { lines: [line({ name: '购置平板电脑20台' })], origin: 'contractor' }
    })
    expect(findings.filter(({ where, level }) => where.field === 'contract.quote' && level === 'error')).not.toEqual([])
  })
})
