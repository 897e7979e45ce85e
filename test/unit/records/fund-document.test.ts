import { describe, expect, test } from 'vitest'
import { enteredState, fundDocument } from '#shared/records/fund-document'
import { nothingAround, type RecordFacts } from '#shared/records/record-field'
import { stepProblem } from '#shared/records/state-machine'

const whole = {
  ...fundDocument.blank,
  number: '敖财社〔2023〕1号',
  issuedOn: '2023-01-10',
  amountFen: 50_000_000,
  source: 'special_funds',
}
const facts = { ...nothingAround, today: '2023-03-01', ownerId: '2023', filled: ['document'] }
const entering = (part: object, around: Partial<RecordFacts> = {}) =>
  stepProblem(fundDocument, { state: 'draft', body: { ...whole, ...part } }, enteredState, { ...facts, ...around })
    ?.params.detail ?? null

describe('预算文件', () => {
  test('[N10] [N11] counts in the ledger once number, date, amount, source and its file stand', () => {
    expect(entering({})).toBeNull()
    expect(entering({ number: '无' })).toBe('文号填的是“无”，没有实际内容')
    expect(entering({ number: '敖财社〔2023〕××号' })).toBe('文号中的“××”还没有换成实际内容')
    expect(entering({ issuedOn: null })).toBe('没有填印发日期')
    expect(entering({ issuedOn: '2023-03-02' })).toBe('印发日期还没有到')
    expect(entering({ amountFen: 0 })).toBe('没有填金额')
    expect(entering({ source: null })).toBe('没有选资金来源')
    expect(entering({}, { filled: [] })).toBe('还缺文件：预算批复或资金下达文件')
  })

  test('[N10] of another year it is refused; one of the year before says why it counts here', () => {
    expect(entering({ issuedOn: '2021-12-01' })).toMatch(/^印发日期不在2023年/)
    expect(entering({ issuedOn: '2022-11-30' })).toMatch(/提前下达2023年的，请在备注写明/)
    expect(entering({ issuedOn: '2022-11-30', notes: '提前下达2023年预算' })).toBeNull()
  })

  test('[N10] a number that is entered already is refused, whatever its brackets, of whichever year', () => {
    const twin = { id: 'o', ownerId: '2022', state: enteredState, title: '敖财社[2023] 1号 通知', body: whole }
    expect(entering({ number: '敖财社(2023)1号' }, { others: [twin] })).toMatch(
      /^这个文号在2022年已经入账：敖财社\[2023\]/,
    )
    expect(entering({}, { others: [{ ...twin, state: 'draft' }] })).toBeNull()
  })

  test('[N10] [N11] funds taken back, and a source the notice does not name, say why', () => {
    expect(entering({ amountFen: -1_000_000 })).toMatch(/收回、核减的，请在备注写明依据/)
    expect(entering({ source: 'other' })).toMatch(/财政书面确认/)
    expect(entering({ amountFen: -1_000_000, notes: '敖财社〔2023〕9号收回' })).toBeNull()
  })

  test('[N10] entered by mistake it goes back, whatever is wrong with it', () => {
    const wrong = { ...fundDocument.blank, number: '××' }
    expect(stepProblem(fundDocument, { state: enteredState, body: wrong }, 'draft', facts)).toBeNull()
  })

  test('[N10] is found by its number and its name', () => {
    expect(fundDocument.titleOf({ ...whole, name: '关于下达社会救助专项资金的通知' })).toBe(
      '敖财社〔2023〕1号 关于下达社会救助专项资金的通知',
    )
  })
})
