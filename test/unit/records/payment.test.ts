import { describe, expect, test } from 'vitest'
import { payment } from '#shared/records/payment'
import type { RelatedRecord } from '#shared/records/record-field'
import { yuan } from '../../fixtures/county-year'
import { accepted, contractor, facts, made, paying, project } from '../../fixtures/records/paying'

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
    const on = { ...second, acceptanceId: 'a2' }
    expect(paying({ ...on, acceptedOn: '2023-04-04' }, { related: [accepted({ acceptedOn: '2023-04-04' })] })).toBe(
      '付款日期早于验收日期',
    )
    expect(paying({ ...on, acceptedOn: '2023-04-03' }, { related: [accepted({})] })).toBeNull()
  })

  test('[P09] [P18] a stage due after acceptance is paid on one that was signed, was good, and is of that stage', () => {
    const second = { stage: '第2期', amountFen: yuan(280_000), acceptanceId: 'a2', acceptedOn: '2023-04-03' }
    const on = (of: RelatedRecord) => paying(second, { related: [of] })
    expect(paying({ ...second, acceptanceId: null })).toBe('第2期约定验收合格后支付，没有选验收')
    expect(on({ ...accepted({}), state: 'draft' })).toBe('“验收 第2期”还没有登记签署')
    expect(on(accepted({ conclusion: 'failed' }))).toBe('“验收 第2期”的结论是不合格，不能据以付款')
    expect(on(accepted({ stage: '第3期' }))).toBe('“验收 第2期”是第3期的验收，不是第2期的')
    expect(on(accepted({ acceptedOn: '2023-04-01' }))).toBe('验收日期与验收书上的 2023-04-01 不一致')
    expect(on(accepted({}))).toBeNull()
  })

  test('[P09] is paid by stages of the contract, and before an acceptance only what it excepts from it', () => {
    const without = { ...project, contract: { ...project.contract, payments: [] } }
    expect(paying({ stage: null }, { project: without })).toMatch(/^合同没有付款期次/)
    const all = project.contract.payments.map((stage) => ({ ...stage, prepaid: false }))
    const accepting = { ...project, contract: { ...project.contract, payments: all } }
    expect(paying({}, { project: accepting })).toBe('第1期约定验收合格后支付，没有选验收')
  })

  test('[P09] what is deducted is paid no more: together with it no stage comes to more than agreed', () => {
    const deducted = { deductFen: yuan(10_000), deductClause: '第二十条第二款' }
    expect(paying({ ...deducted, amountFen: yuan(200_000) })).toBeNull()
    expect(paying({ ...deducted, amountFen: yuan(200_000, 1) })).toBe(
      '连同已登记的付款，第1期共付和扣减 210,000.01 元，超过约定的 210,000.00 元，多出 0.01 元',
    )
    const others = [made({ ...deducted, amountFen: yuan(195_000) })]
    expect(paying({ amountFen: yuan(5_000) }, { others })).toBeNull()
    expect(paying({ amountFen: yuan(5_001) }, { others })).toMatch(/^连同已登记的付款，第1期共付和扣减 210,001\.00 元/)
  })

  test('[P09] its invoice is for what is paid', () => {
    expect(paying({ invoiceFen: yuan(210_000) })).toBeNull()
    expect(paying({ invoiceFen: yuan(200_000) })).toBe('发票金额与实付金额不一致')
  })

  test('[P09] a deduction names its clause', () => {
    expect(paying({ amountFen: yuan(209_500), deductFen: yuan(500) })).toBe('有扣减，没有写扣减依据是合同哪一条')
    expect(paying({ amountFen: yuan(209_500), deductFen: yuan(500), deductClause: '第二十条第二款' })).toBeNull()
  })

  test('[P09] 700,000.01 in 30, 40 and 30%: 210,000.00, 280,000.00 and 210,000.01, and not one 分 more', () => {
    const priced = { ...project, contract: { ...project.contract, priceFen: yuan(700_000, 1) } }
    const around = { project: priced, agreedFen: yuan(700_000, 1) }
    expect(payment.fields.stage?.optionsOf?.({ ...facts, ...around }).map(({ title }) => title)).toEqual([
      '第1期 首期款（约定 210,000.00 元）',
      '第2期 中期款（约定 280,000.00 元）',
      '第3期 末期款（约定 210,000.01 元）',
    ])
    const others = [made({}), made({ stage: '第2期', amountFen: yuan(280_000) })]
    const last = { stage: '第3期', acceptanceId: 'a2', acceptedOn: '2023-04-03' }
    const related = [accepted({ stage: '第3期' })]
    const pay = (cents: number) => paying({ ...last, amountFen: yuan(210_000, cents) }, { ...around, others, related })
    expect(pay(1)).toBeNull()
    expect(pay(2)).toMatch(/本合同共付 700,000\.02 元，超过约定的 700,000\.01 元，多出 0\.01 元/)
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
    expect(payment.prefill?.({ ...facts, others: [made({})], related: [accepted({})] })).toMatchObject({
      acceptanceId: 'a2',
      acceptedOn: '2023-04-03',
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
