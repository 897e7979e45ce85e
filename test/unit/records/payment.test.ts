import { describe, expect, test } from 'vitest'
import { type PaymentBody, paidState, payment } from '#shared/records/payment'
import type { OtherRecord, RecordFacts } from '#shared/records/record-field'
import { stepProblem } from '#shared/records/state-machine'
import { cleanContractor, cleanProject, yuan } from '../../fixtures/county-year'

const contractor = cleanContractor()
const signed = cleanProject()
const project = {
  ...signed,
  contract: {
    ...signed.contract,
    signedOn: '2023-03-15',
    priceFen: yuan(700_000),
    payments: [30, 40, 30].map((share, at) => ({
      ...signed.contract.payments[0]!,
      name: ['首期款', '中期款', '末期款'][at]!,
      shareBp: share * 100,
      afterAcceptance: at > 0,
    })),
  },
}
const first: PaymentBody = {
  stage: '第1期',
  amountFen: yuan(210_000),
  paidOn: '2023-04-03',
  acceptedOn: null,
  payee: contractor.name,
  voucherNumber: '2023-0412',
  notes: '',
}
const facts: RecordFacts = {
  project,
  kinds: [],
  standards: [],
  agreedFen: yuan(700_000),
  endsOn: null,
  calendars: [],
  contractor,
  others: [],
  related: [],
  arisen: [],
  today: '2023-06-01',
  ownerId: project.id,
  filled: ['voucher'],
}
const made = (body: Partial<PaymentBody>, state = paidState): OtherRecord => ({
  id: `o-${body.stage}`,
  ownerId: project.id,
  state,
  title: '付款',
  body: { ...first, ...body },
})
const paying = (part: Partial<PaymentBody>, around: Partial<RecordFacts> = {}) =>
  stepProblem(payment, { state: 'draft', body: { ...first, ...part } }, paidState, { ...facts, ...around })?.params
    .detail ?? null

describe('付款', () => {
  test('[P09] is registered with its stage, amount, day, payee and voucher', () => {
    expect(paying({})).toBeNull()
    expect(paying({ stage: null })).toBe('没有选付款期次')
    expect(paying({ amountFen: null })).toBe('没有填金额')
    expect(paying({ paidOn: null })).toBe('没有填付款日期')
    expect(paying({ paidOn: '2023-06-02' })).toBe('付款日期还没有到')
    expect(paying({ payee: '' })).toBe('没有填收款人')
    expect(paying({}, { filled: [] })).toBe('还缺文件：付款凭证')
  })

  test('[P09] never precedes the contract, and a stage due after acceptance never the acceptance', () => {
    expect(paying({ paidOn: '2023-03-14' })).toBe('付款日期早于合同签订日期 2023-03-15')
    const unsigned = { ...project, contract: { ...project.contract, signedOn: null } }
    expect(paying({}, { project: unsigned })).toMatch(/没有签订的合同不能付款/)
    const second = { stage: '第2期', amountFen: yuan(280_000) }
    expect(paying(second)).toBe('第2期约定验收合格后支付，没有填验收日期')
    expect(paying({ ...second, acceptedOn: '2023-04-04' })).toBe('付款日期早于验收日期')
    expect(paying({ ...second, acceptedOn: '2023-04-03' })).toBeNull()
  })

  test('[P09] all of them together never come to more than the price, nor those of a stage to more than it', () => {
    const others = [made({ stage: '第2期', amountFen: yuan(490_000) })]
    expect(paying({}, { others })).toBeNull()
    expect(paying({}, { others: [made({ stage: '第2期', amountFen: yuan(490_000, 1) })] })).toBe(
      '连同已登记的付款，本合同共付 700,000.01 元，超过约定的 700,000.00 元，多出 0.01 元',
    )
    expect(paying({ amountFen: yuan(1) }, { others: [made({})] })).toMatch(
      /第1期共付 210,001\.00 元，超过约定的 210,000\.00 元/,
    )
    expect(paying({}, { others: [made({}, 'draft')] })).toBeNull()
  })

  test('[P09] what a 补充协议 adds may be paid beyond the stages', () => {
    const others = [made({ amountFen: yuan(700_000) })]
    expect(paying({ amountFen: yuan(50_000) }, { others, agreedFen: yuan(750_000) })).toBeNull()
    expect(paying({ amountFen: yuan(50_001) }, { others, agreedFen: yuan(750_000) })).toMatch(
      /超过约定的 750,000\.00 元/,
    )
  })

  test('[P09] goes to the contractor, or says why not', () => {
    expect(paying({ payee: '别的公司' })).toMatch(/收款人与承接主体“.+”不一致/)
    expect(paying({ payee: '别的公司', notes: '债权转让，见2023年5月协议' })).toBeNull()
  })

  test('[P09] is neither nothing nor below zero', () => {
    expect(paying({ amountFen: yuan(0) })).toBe('没有填金额')
    expect(paying({ amountFen: yuan(-1) })).toBe('金额不能为负数')
  })

  test('[P09] begins with the first stage nothing is paid of, to the contractor', () => {
    expect(payment.prefill?.({ ...facts, others: [made({})] })).toEqual({
      stage: '第2期',
      payee: contractor.name,
    })
  })

  test('[P09] offers the stages of the contract, each with what is agreed', () => {
    expect(payment.fields.stage?.optionsOf?.(facts).map(({ title }) => title)).toEqual([
      '第1期 首期款（约定 210,000.00 元）',
      '第2期 中期款（约定 280,000.00 元）',
      '第3期 末期款（约定 210,000.00 元）',
    ])
  })
})
