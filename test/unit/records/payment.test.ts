import { describe, expect, test } from 'vitest'
import { acceptance } from '#shared/records/acceptance'
import { type Acceptance, acceptedState } from '#shared/records/acceptance-body'
import { evaluation } from '#shared/records/evaluation'
import { payment } from '#shared/records/payment'
import { type PaymentBody, paidState } from '#shared/records/payment-body'
import type { OtherRecord, RecordFacts, RelatedRecord } from '#shared/records/record-field'
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
  ...(payment.blank as PaymentBody),
  stage: '第1期',
  amountFen: yuan(210_000),
  paidOn: '2023-04-03',
  payee: contractor.name,
  voucherNumber: '2023-0412',
}
const facts: RecordFacts = {
  project,
  kinds: [],
  standards: [],
  agreedFen: yuan(700_000),
  budgetFen: null,
  endsOn: null,
  periodsBeside: [],
  agreedLines: [],
  workPlanDueOn: null,
  reportWorkdays: 5,
  calendars: [],
  indicators: [],
  findings: [],
  contractor,
  others: [],
  related: [],
  arisen: [],
  sample: null,
  delivered: null,
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
const accepted = (body: Partial<Acceptance>): RelatedRecord => ({
  id: 'a2',
  kind: 'acceptance',
  ownerId: project.id,
  state: acceptedState,
  title: '验收 第2期',
  body: { ...acceptance.blank, stage: '第2期', acceptedOn: '2023-04-03', conclusion: 'passed', ...body },
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

  test('[P17] waits while a rectification is open, or says that and why it was decided to pay all the same', () => {
    const related = [{ ...accepted({}), id: 'r1', kind: 'rectification', state: 'noticed', title: '整改 录音缺失' }]
    expect(paying({}, { related })).toBe('整改“整改 录音缺失”还没有闭环；决定仍然付款的，写明决定和理由')
    expect(paying({ paidAllTheSame: '无' }, { related })).toMatch(/还没有闭环/)
    expect(paying({ paidAllTheSame: '局务会2023年4月1日议定：首期款按合同先付' }, { related })).toBeNull()
    expect(paying({}, { related: [{ ...related[0]!, state: 'closed' }] })).toBeNull()
  })

  test('[P09] waits for the evaluation where the contract pays a stage after it', () => {
    const last = { ...project.contract.payments[2]!, condition: '全部服务验收合格、绩效评价完成' }
    const payments = [...project.contract.payments.slice(0, 2), last]
    const evaluatedAfter = { ...project, contract: { ...project.contract, payments } }
    const third = { stage: '第3期', amountFen: yuan(210_000), acceptanceId: 'a2', acceptedOn: '2023-04-03' }
    const evaluated = (state: string, evaluatedOn: string): RelatedRecord => ({
      ...accepted({}),
      id: 'e',
      kind: 'evaluation',
      state,
      body: { ...evaluation.blank, evaluatedOn },
    })
    const pay = (...evaluations: RelatedRecord[]) =>
      paying(third, { project: evaluatedAfter, related: [accepted({ stage: '第3期' }), ...evaluations] })
    expect(pay()).toBe('合同约定第3期在绩效评价完成后支付，评价报告还没有出具')
    expect(pay(evaluated('draft', '2023-04-01'))).toMatch(/还没有出具/)
    expect(pay(evaluated('issued', '2023-04-04'))).toBe('付款日期早于“验收 第2期”的 2023-04-04')
    expect(pay(evaluated('issued', '2023-04-03'))).toBeNull()
    expect(paying(third, { related: [accepted({ stage: '第3期' })] })).toBeNull()
  })

  test('[P09] waits for the handover and the deletion certificate where the contract pays a stage after them', () => {
    const last = {
      ...project.contract.payments[2]!,
      condition: '全部服务验收合格、档案移交完毕且个人信息返还删除证明已提交',
    }
    const payments = [...project.contract.payments.slice(0, 2), last]
    const handing = { ...project, contract: { ...project.contract, payments } }
    const third = { stage: '第3期', amountFen: yuan(210_000), acceptanceId: 'a2', acceptedOn: '2023-04-03' }
    const of = (kind: string, state: string, body: object): RelatedRecord => ({
      ...accepted({}),
      id: kind,
      kind,
      state,
      body: { ...body },
    })
    const pay = (...related: RelatedRecord[]) =>
      paying(third, { project: handing, related: [accepted({ stage: '第3期' }), ...related] })
    expect(pay()).toBe(
      '合同约定第3期在档案移交后支付，还没有登记移交；合同约定第3期在个人信息返还删除证明提交后支付，还没有登记证明',
    )
    const handed = of('project-archive', 'handed', { handedOn: '2023-04-01' })
    expect(pay(handed, of('data-return', 'draft', {}))).toMatch(/还没有登记证明/)
    expect(pay(handed, of('data-return', 'registered', { signedOn: '2023-04-02' }))).toBeNull()
  })

  test('[P09] is paid by stages of the contract, and before an acceptance only what it excepts from it', () => {
    const without = { ...project, contract: { ...project.contract, payments: [] } }
    expect(paying({ stage: null }, { project: without })).toMatch(/^合同没有付款期次/)
    const all = project.contract.payments.map((stage) => ({ ...stage, afterAcceptance: true }))
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
