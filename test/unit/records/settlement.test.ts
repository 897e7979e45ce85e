import { describe, expect, test } from 'vitest'
import { fen } from '#shared/money/fen'
import { acceptance } from '#shared/records/acceptance'
import { type Acceptance, acceptedState } from '#shared/records/acceptance-body'
import { payment } from '#shared/records/payment'
import { type PaymentBody, paidState } from '#shared/records/payment-body'
import { nothingAround, type RecordFacts, type RelatedRecord } from '#shared/records/record-field'
import { settlement } from '#shared/records/settlement'
import { lineFen, type SettlementBody, settle, settledState } from '#shared/records/settlement-body'
import { stepProblem } from '#shared/records/state-machine'
import { cleanContractor, cleanProject } from '../../fixtures/county-year'

const { contract, ...rest } = cleanProject()
/** 3,200 households at 236.56 each: 756,992.00, the price 757,005.02. */
const project = {
  ...rest,
  items: [{ code: 'SW-02', quantity: '3200', unit: '户' }],
  contract: {
    ...contract,
    signedOn: '2023-03-15',
    priceFen: fen(75_700_502),
    pricing: 'unit_price' as const,
    unitPriceFen: fen(23_656),
    payments: ['首期款', '末期款'].map((name, at) => ({
      ...contract.payments[0]!,
      name,
      shareBp: 5_000,
      prepaid: at === 0,
      condition: name,
    })),
  },
}
const related = (kind: string, id: string, state: string, body: object): RelatedRecord => ({
  id,
  kind,
  ownerId: project.id,
  state,
  title: id,
  body: body as never,
})
const accepted = (part: Partial<Acceptance> = {}) =>
  related('acceptance', '验收 第2期', acceptedState, {
    ...acceptance.blank,
    stage: '第2期',
    acceptedOn: '2024-04-10',
    goodQuantity: 3_150,
    conclusion: 'passed',
    ...part,
  })
const paid = (part: Partial<PaymentBody> = {}) =>
  related('payment', '付款 第1期', paidState, {
    ...payment.blank,
    stage: '第1期',
    amountFen: fen(37_850_251),
    paidOn: '2023-04-03',
    ...part,
  })
const evaluated = related('evaluation', '评价', 'issued', { evaluatedOn: '2024-05-01' })
const facts: RecordFacts = {
  ...nothingAround,
  signing: 'signed',
  project,
  kinds: [{ name: '家计调查' }] as never,
  agreedFen: project.contract.priceFen,
  endsOn: '2024-03-19',
  contractor: cleanContractor(),
  related: [paid(), accepted(), evaluated],
  today: '2024-07-01',
  ownerId: project.id,
  filled: ['sheet'],
}
const begun = (around: Partial<RecordFacts> = {}) =>
  ({
    ...settlement.blank,
    ...settlement.prefill!({ ...facts, ...around }),
    settledOn: '2024-06-30',
  }) as unknown as SettlementBody
/** 档案 and personal data, as the contract agrees for the time before the last payment. */
const handedOver = [
  related('project-archive', '档案移交和归档', 'handed', {}),
  related('data-return', '个人信息返还和删除证明', 'registered', {}),
]
const settling = (
  part: Partial<SettlementBody> = {},
  around: Partial<RecordFacts> = {},
  closing: RelatedRecord[] = handedOver,
) => {
  const body = { ...begun(around), ...part } as never
  const known = { ...facts, ...around }
  const all = { ...known, related: [...known.related, ...closing] }
  const problem = stepProblem(settlement, { state: 'draft', body }, settledState, all)
  return problem?.params.detail ?? null
}

describe('[P09] 单价 contracts are settled by real households', () => {
  test('3,150 of 3,200 at 236.56 come to 745,164.00; what was paid is taken off to the 分', () => {
    const body = begun()
    expect(body.lines).toMatchObject([{ name: '家计调查', agreed: '3200', accepted: 3_150, unitPriceFen: 23_656 }])
    expect(lineFen(body.lines[0]!)).toBe(74_516_400)
    expect(settle(body)).toEqual({
      countedFen: 74_516_400,
      grossFen: 74_516_400,
      deductedFen: 0,
      settledFen: 74_516_400,
      openFen: 36_666_149,
    })
    expect(settling()).toBeNull()
    expect(settlement.comesTo!(body as never, nothingAround)).toEqual([
      '按单价和合格数量计 745,164.00 元，比约定价款少 11,841.02 元；没有扣减；应结 745,164.00 元，已付 378,502.51 元，本次结清 366,661.49 元。',
      '“家计调查”约定 3200户，合格 3150户，少 50户。',
    ])
  })

  test('more households than agreed are counted up to the price as agreed last, and no further', () => {
    const more = { related: [paid(), accepted({ goodQuantity: 3_300 }), evaluated] }
    expect(settle(begun(more))).toMatchObject({ countedFen: 78_064_800, grossFen: 75_700_502 })
    const added = { ...more, agreedFen: fen(83_270_552) }
    expect(settle(begun(added))).toMatchObject({ countedFen: 78_064_800, grossFen: 78_064_800 })
    expect(settling({}, added)).toBeNull()
  })

  test('a deduction has its clause, and takes off; what payments took off already is among them', () => {
    const around = {
      related: [
        paid({ deductFen: fen(150_000), deductClause: '第二十条第二款', amountFen: fen(37_700_251) }),
        accepted(),
        evaluated,
      ],
    }
    expect(settle(begun(around))).toMatchObject({
      deductedFen: 150_000,
      settledFen: 74_366_400,
      openFen: 36_666_149,
    })
    const bare = [{ id: 'd', clause: '', reckoning: '', amountFen: fen(1) }]
    expect(settling({ deductions: bare })).toContain('没有填扣减第1项的合同条款')
    const all = [{ id: 'd', clause: '第二十条', reckoning: '全部', amountFen: fen(75_000_000) }]
    expect(settling({ deductions: all })).toContain('扣减的金额多于应计的价款')
  })

  test('[P20] what the grade takes off by the contract is among them, once: not again where a payment took it off', () => {
    const byGrade = related('evaluation', '评价', 'issued', { evaluatedOn: '2024-05-01', deductFen: fen(3_406_522) })
    const deductedWith = (one: RelatedRecord) => begun({ related: [one, accepted(), byGrade] }).deductions
    expect(deductedWith(paid())).toMatchObject([{ reckoning: '按绩效评价等次扣减', amountFen: 3_406_522 }])
    const taken = paid({ deductFen: fen(3_406_522), deductClause: '第十六条' })
    expect(deductedWith(taken)).toMatchObject([{ clause: '第十六条', amountFen: 3_406_522 }])
  })

  test('[P20] a deduction for the grade that was taken out, or differs, is told with both figures', () => {
    const byGrade = related('evaluation', '评价', 'issued', { evaluatedOn: '2024-05-01', deductFen: fen(3_406_522) })
    const around = { related: [paid(), accepted(), byGrade] }
    const told = (sum: string) => `“评价”因等次扣减 34,065.22 元，结算中按评价等次扣减的是 ${sum} 元；两处须一致`
    expect(settling({}, around)).toBeNull()
    expect(settling({ deductions: [] }, around)).toContain(told('0.00'))
    const less = begun(around).deductions.map((one) => ({ ...one, amountFen: fen(3_406_521) }))
    expect(settling({ deductions: less }, around)).toContain(told('34,065.21'))
    const none = { related: [paid(), accepted(), related('evaluation', '评价', 'issued', { deductFen: fen(0) })] }
    expect(settling({ deductions: less }, none)).toContain('“评价”因等次扣减 0.00 元')
  })

  test('[P20] a deduction nobody has reckoned is told with the words of the contract', () => {
    const open = related('evaluation', '评价', 'issued', { deductFen: null })
    const terms = { ...project, contract: { ...project.contract, evaluationTerms: '为中的，酌情扣减。' } }
    const around = { ...facts, project: terms, related: [paid(), accepted(), open] }
    expect(settlement.remarks!(begun(around) as never, around, 'draft')).toEqual([
      '“评价”没有写明因等次扣减的金额，待人工核定：合同约定“为中的，酌情扣减”。',
    ])
  })

  test('[P09] files handed over and personal data given back come first, or it is said why not', () => {
    expect(settling({}, {}, [])).toContain('档案移交、个人信息返还和删除证明还没有登记：合同约定在支付末期款之前完成')
    expect(settling({}, {}, handedOver.slice(0, 1))).toContain('个人信息返还和删除证明还没有登记')
    expect(settling({ notes: '启用本程序以前已经移交，证明存档' }, {}, [])).toBeNull()
  })

  test('without a number, or with more than was accepted, there is nothing to settle', () => {
    const line = { ...begun().lines[0]!, accepted: null }
    expect(settle({ ...begun(), lines: [line] })).toBeNull()
    expect(settling({ lines: [line] })).toContain('没有填验收合格的数量')
    expect(settling({ lines: [{ ...line, accepted: 3_151 }] })).toContain('多于验收书上的合格数量 3150')
  })
})

test('[P09] fewer than the acceptance found good are settled for a recorded reason alone', () => {
  const lines = [{ ...begun().lines[0]!, accepted: 3_000 }]
  const why = '“家计调查”结算 3000，少于验收书上的合格数量 3150，没有写明少结算的理由'
  expect(settling({ lines })).toBe(why)
  expect(settling({ lines, fewerReason: '情况属实' })).toBe(why)
  expect(settling({ lines, fewerReason: '验收后复查发现150户档案缺核查照片，双方同意不计价' })).toBeNull()
  expect(settling({ fewerReason: '' })).toBeNull()
})

test('[P09] a 总价 contract is settled at its price, whatever was counted; the difference is told', () => {
  const lump = { ...project, contract: { ...project.contract, pricing: 'lump_sum' as const, unitPriceFen: null } }
  const body = begun({ project: lump })
  expect(body.lines).toMatchObject([{ accepted: 3_150, unitPriceFen: null }])
  expect(settle(body)).toMatchObject({ countedFen: null, grossFen: 75_700_502, settledFen: 75_700_502 })
  expect(settling({}, { project: lump })).toBeNull()
  expect(settlement.comesTo!(body as never, nothingAround)[1]).toContain('少 50户')
})

describe('[P09] [P20] a settlement is signed on what contract, acceptance, evaluation and payments say', () => {
  test('price, unit price and what was paid are taken from there and no others', () => {
    expect(settling({ agreedFen: fen(75_700_503) })).toContain('约定的价款是 757,005.02 元')
    expect(settling({ paidFen: fen(0) })).toContain('已登记的付款合计 378,502.51 元不一致')
    expect(settling({ pricing: 'lump_sum' })).toContain('合同约定的计价方式是单价×验收合格数量')
    const dearer = [{ ...begun().lines[0]!, unitPriceFen: fen(23_657) }]
    expect(settling({ lines: dearer })).toContain('合同约定的单价是 236.56 元')
  })

  test('the last acceptance was good, and the evaluation is done, or it is said why not', () => {
    expect(settling({}, { related: [paid(), evaluated] })).toContain('没有选最后一次验收')
    const first = { related: [paid(), accepted({ stage: '第1期' }), evaluated] }
    expect(settling({}, first)).toContain('不是第2期的验收')
    expect(settling({ settledOn: '2024-04-09' })).toContain('结算日期早于验收日期 2024-04-10')
    const without = { related: [paid(), accepted()] }
    expect(settling({}, without)).toContain('没有选绩效评价')
    expect(settling({ noEvaluationReason: '甲方逾期未完成评价，合同约定视为条件成就' }, without)).toBeNull()
  })

  test('a contract is settled once', () => {
    const others = [{ id: 'o', ownerId: project.id, state: settledState, title: '结算', body: {} }]
    expect(settling({}, { others })).toContain('合同已经结算')
  })
})

test('[P09] payments do not go above what was settled', () => {
  const settled = related('settlement', '结算', settledState, begun())
  const last: PaymentBody = {
    ...(payment.blank as unknown as PaymentBody),
    stage: '第2期',
    acceptanceId: '验收 第2期',
    acceptedOn: '2024-04-10',
    requestedOn: '2024-06-30',
    paidOn: '2024-07-01',
    payee: cleanContractor().name,
    voucherNumber: '2024-0701',
    invoiceNumber: '24152000000012345678',
  }
  const paying = (amountFen: number) => {
    const body = { ...last, amountFen: fen(amountFen), invoiceFen: fen(amountFen) } as never
    const around = {
      ...facts,
      others: [paid()],
      related: [accepted(), evaluated, settled],
      filled: ['voucher', 'invoice'],
    }
    return stepProblem(payment, { state: 'draft', body }, paidState, around)?.params.detail ?? null
  }
  expect(paying(36_666_149)).toBeNull()
  expect(paying(36_666_150)).toBe('连同已登记的付款共付 745,164.01 元，超过结算金额 745,164.00 元')
})

test('[P09] a settlement is not sent back while what was left of it is paid', () => {
  const back = (paidOn: string) =>
    stepProblem(settlement, { state: settledState, body: begun() as never }, 'draft', {
      ...facts,
      related: [paid({ paidOn: paidOn as never })],
    })?.params.detail ?? null
  expect(back('2024-06-30')).toBe('“付款 第1期”在结算以后付，先退回更正，再退回结算')
  expect(back('2024-06-29')).toBeNull()
})
