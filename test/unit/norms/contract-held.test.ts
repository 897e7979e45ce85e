import { describe, expect, test } from 'vitest'
import type { CountyYear } from '#shared/law/county-year'
import { type CleanCounty, findingsAfter, yuan } from '../../fixtures/county-year'

const paid = [{ paidOn: '2023-04-03', acceptedOn: null, amountFen: yuan(100) }] as const
const found = (part: Partial<CountyYear>, more: (clean: CleanCounty) => void = () => {}) =>
  findingsAfter((clean) => {
    Object.assign(clean.county, part)
    more(clean)
  })
    .filter(({ key }) => key.startsWith('contract.held'))
    .map(({ level, message }) => `${level} ${message}`)

describe('[P08] [P09] what is registered on a contract that is not held', () => {
  const id = 'p-2023'
  const [payments, accepted] = [new Map([[id, [...paid]]]), new Map([[id, ['2023-09-20' as const]]])]

  test('is an error, of records of before as well', () => {
    expect(found({ signings: new Map(), payments, accepted })).toEqual([
      'error 已登记付款1份、验收1份，而已签订的合同还没有归档。',
    ])
  })

  test('is none where the contract is held, or nothing is registered', () => {
    expect(found({ signings: new Map([[id, 'signed']]), payments })).toEqual([])
    expect(found({ signings: new Map() })).toEqual([])
  })

  test('cannot be told outside of a county', () => {
    expect(found({ payments })).toEqual([])
  })
})
