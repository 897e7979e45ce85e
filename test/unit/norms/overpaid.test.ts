import { describe, expect, test } from 'vitest'
import type { ContractAmendment } from '#shared/law/county-year'
import { findingsAfter, yuan } from '../../fixtures/county-year'

/** Ended early and settled at 100,000.00 after 210,000.00 were paid. */
const found = (part: Partial<ContractAmendment>) =>
  findingsAfter(({ county, project }) => {
    const day = '2023-06-01'
    const ended = { id: 'e', title: '终止协议', signedOn: day, amountFen: null, endsOn: '2023-06-10' }
    const settled = { ...ended, publishedOn: '2023-06-02', filedOn: '2023-06-05', settleFen: yuan(100_000), ...part }
    county.amendments = new Map([[project.id, [settled]]])
    const paid = { paidOn: '2023-04-03', acceptedOn: null, amountFen: yuan(210_000), deductFen: null }
    county.payments = new Map([[project.id, [paid]]])
  }).filter(({ key }) => key.startsWith('contract.overpaid'))

describe('[P09] an early end that settles a contract below what was paid', () => {
  test('is an error where nothing is said of what comes back', () => {
    expect(found({})).toMatchObject([{ level: 'error', key: 'contract.overpaid' }])
    expect(found({ refund: '无' })).toMatchObject([{ level: 'error' }])
  })

  test('is a remark, to be answered with the receipt, where it is agreed', () => {
    expect(found({ refund: '10个工作日内汇回甲方账户' })).toMatchObject([
      { level: 'warning', waivable: true, message: expect.stringContaining('约定退还：10个工作日内汇回甲方账户') },
    ])
  })

  test('is nothing where no more was paid', () => {
    expect(found({ settleFen: yuan(210_000) })).toEqual([])
  })
})
