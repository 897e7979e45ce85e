import { describe, expect, test } from 'vitest'
import { fundDocument } from '#shared/records/fund-document'
import { stepProblem } from '#shared/records/state-machine'

const whole = { ...fundDocument.blank, number: '敖财社〔2023〕1号', issuedOn: '2023-01-10', amountFen: 50_000_000 }
const entering = (part: object) =>
  stepProblem(fundDocument, { state: 'draft', body: { ...whole, ...part } }, 'entered', {
    today: '2023-03-01',
    ownerId: '2023',
    filled: ['document'],
  } as never)?.params.detail ?? null

describe('预算文件', () => {
  test('[N10] [N11] counts in the ledger once number, date and amount stand', () => {
    expect(entering({})).toBeNull()
    expect(entering({ number: '无' })).toBe('没有填文号')
    expect(entering({ issuedOn: null })).toBe('没有填印发日期')
    expect(entering({ issuedOn: '2023-03-02' })).toBe('印发日期还没有到')
    expect(entering({ amountFen: 0 })).toBe('没有填金额')
  })

  test('[N10] funds taken back are a negative amount', () => {
    expect(entering({ amountFen: -1_000_000 })).toBeNull()
  })

  test('[N10] is found by its number and its name', () => {
    expect(fundDocument.titleOf({ ...whole, name: '关于下达社会救助专项资金的通知' })).toBe(
      '敖财社〔2023〕1号 关于下达社会救助专项资金的通知',
    )
  })
})
