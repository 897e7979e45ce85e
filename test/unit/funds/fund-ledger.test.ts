import { describe, expect, test } from 'vitest'
import { type FundedProject, fundLedger } from '#shared/funds/fund-ledger'
import { formatYuan } from '#shared/money/yuan'
import { exampleTotal, yuan } from '../../fixtures/county-year'

const survey: FundedProject = {
  id: 'p1',
  name: '家计调查',
  plannedFen: exampleTotal,
  contractedFen: yuan(700_000),
  carriedFen: yuan(0),
  paidFen: yuan(210_000),
  deductedFen: yuan(0),
  sources: [
    { documentNumber: '敖财社〔2023〕1号', amountFen: yuan(457_005, 2) },
    { documentNumber: '敖财社[2023] 2 号', amountFen: yuan(300_000) },
  ],
}
const issued = { issuedOn: '2023-01-10', source: '' }
const documents = [
  { ...issued, id: 'd1', number: '敖财社〔2023〕1号', amountFen: yuan(500_000), remarks: [] },
  { ...issued, id: 'd2', number: '敖财社〔2023〕2号', amountFen: yuan(300_000), remarks: [] },
]

describe('资金台账', () => {
  const ledger = fundLedger(yuan(857_000), documents, [survey])

  test('[N10] free of the ceiling, saved by the purchase, still to pay', () => {
    expect(formatYuan(ledger.freeOfCeilingFen!)).toBe('99,994.98')
    expect(formatYuan(ledger.savedFen)).toBe('57,005.02')
    expect(formatYuan(ledger.paidFen)).toBe('210,000.00')
    expect(formatYuan(ledger.toPayFen)).toBe('490,000.00')
    expect(formatYuan(ledger.budgetedFen)).toBe('800,000.00')
  })

  test('[N10] [N11] what each project takes from a budget document, and what is left of it', () => {
    expect(ledger.documents.map(({ takenFen, leftFen }) => [formatYuan(takenFen), formatYuan(leftFen)])).toEqual([
      ['457,005.02', '42,994.98'],
      ['300,000.00', '0.00'],
    ])
    expect(ledger.documents[1]?.takes).toEqual([{ projectId: 'p1', name: '家计调查', amountFen: yuan(300_000) }])
    expect(ledger.unknown).toEqual([])
  })

  test('[N11] money from a document nobody has entered is named, and one that gives too little is short', () => {
    const { documents: rows, unknown } = fundLedger(
      yuan(857_000),
      [{ ...documents[0]!, amountFen: yuan(400_000) }],
      [survey],
    )
    expect(formatYuan(rows[0]!.leftFen)).toBe('-57,005.02')
    expect(unknown.map(({ documentNumber }) => documentNumber)).toEqual(['敖财社[2023] 2 号'])
  })

  test('[N10] a project without a contract saves nothing and owes nothing', () => {
    const open = fundLedger(null, documents, [{ ...survey, contractedFen: null, paidFen: yuan(0) }])
    expect([open.savedFen, open.toPayFen, open.freeOfCeilingFen]).toEqual([0, 0, null])
  })

  test('[N10] a document entered a second time under the same number is said, and counted once', () => {
    const twice = fundLedger(null, [...documents, { ...documents[0]!, id: 'd3', number: '敖财社(2023) 1号' }], [])
    expect(formatYuan(twice.budgetedFen)).toBe('800,000.00')
    expect(twice.repeated.map(({ id }) => id)).toEqual(['d3'])
  })

  test('[N11] a source below zero takes nothing, and is said', () => {
    const sources = [{ documentNumber: '敖财社〔2023〕1号', amountFen: yuan(-1) }]
    const { documents: rows, negative } = fundLedger(null, documents, [{ ...survey, sources }])
    expect([rows[0]!.takenFen, negative.map(({ amountFen }) => amountFen)]).toEqual([0, [yuan(-1)]])
  })

  test('[N10] what a payment deducts by a clause of the contract is to be paid no more', () => {
    const deducted = { ...survey, contractedFen: yuan(700_000), paidFen: yuan(200_000), deductedFen: yuan(10_000) }
    const ledger = fundLedger(null, [], [deducted])
    expect([ledger.paidFen, ledger.toPayFen]).toEqual([yuan(200_000), yuan(490_000)])
  })

  test('[N10] what was contracted before and not paid by then is to be paid in this year', () => {
    const later = {
      ...survey,
      plannedFen: yuan(0),
      contractedFen: null,
      carriedFen: yuan(490_000),
      paidFen: yuan(280_000),
    }
    const ledger = fundLedger(null, [], [later])
    expect([ledger.carriedFen, ledger.contractedFen, ledger.toPayFen]).toEqual([yuan(490_000), 0, yuan(210_000)])
  })
})
