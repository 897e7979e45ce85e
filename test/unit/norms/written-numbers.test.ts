import { describe, expect, test } from 'vitest'
import { findingsAfter } from '../../fixtures/county-year'

const found = (change: Parameters<typeof findingsAfter>[0]) =>
  findingsAfter(change).filter(({ key }) => key.startsWith('numbers.written'))
const phone = (text: string) => found(({ contractor }) => (contractor.phone = text))
const account = (text: string) => found(({ contractor }) => (contractor.bankAccount = text))

describe('电话和银行账号', () => {
  test.each([
    '0470-0000001',
    '（0470）000 0001',
    '+86 138 0000 0000',
    '0470-0000001转802',
    '0470-0000001、13800000000',
    '0470-0000001 / 13800000000',
    '０４７０－０００００００１',
  ])('[N13] a telephone number may be written so: %s', (text) => expect(phone(text)).toEqual([]))

  test.each(['0470-00O0001', '1380000000l', '13800000000办公室', '138****0000'])(
    '[N13] what is no figure in a telephone number is a remark: %s',
    (text) => expect(phone(text)).toMatchObject([{ level: 'warning' }]),
  )

  test.each(['0000 0000 0000 0001', '0000-0000-0001', '６２２２０００００００１'])(
    '[N13] an account may be written so: %s',
    (text) => expect(account(text)).toEqual([]),
  )

  test.each(['0000O00000000001', '6222 0000 0000 000X', '账号6222000000001'])(
    '[N13] what is no figure in an account is a remark that names it: %s',
    (text) =>
      expect(account(text)).toMatchObject([{ level: 'warning', message: expect.stringMatching(/中有“[OX账号]+”/) }]),
  )

  test('[N13] both parties’ contacts and the bureau are read, and an empty field is no wrong number', () => {
    const all = found(({ county, project }) => {
      county.profile.phone = 'abc'
      project.contract.contacts.partyA.phone = '138a'
      project.contract.contacts.partyB.phone = '138b'
    })
    expect(all.map(({ where }) => where.field)).toEqual([
      'phone',
      'contract.contacts.partyA.phone',
      'contract.contacts.partyB.phone',
    ])
    expect(phone('')).toEqual([])
    expect(account('/')).toEqual([])
  })
})
