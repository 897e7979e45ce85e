import { describe, expect, test } from 'vitest'
import { acceptance } from '#shared/records/acceptance'
import { acceptedState } from '#shared/records/acceptance-body'
import { payment } from '#shared/records/payment'
import { type PaymentBody, paidState } from '#shared/records/payment-body'
import { nothingAround, type RelatedRecord } from '#shared/records/record-field'
import { settlement } from '#shared/records/settlement'
import { stageDue, stageLeft } from '#shared/records/stage-due'
import { stepProblem } from '#shared/records/state-machine'
import { cleanContractor, cleanProject, yuan } from '../../fixtures/county-year'

const clean = cleanProject()
const stage = clean.contract.payments[0]!
/** 3,200 households at 200.00: two halves of 45% each by quantity, 10% with the end. */
const project = {
  ...clean,
  items: [{ code: 'SW-02', quantity: '3200', unit: '户' }],
  contract: {
    ...clean.contract,
    signedOn: '2023-03-15' as const,
    priceFen: yuan(640_000),
    pricing: 'unit_price' as 'unit_price' | 'lump_sum',
    unitPriceFen: yuan(200),
    payments: [4_500, 4_500, 1_000].map((shareBp, at) => ({
      ...stage,
      shareBp,
      condition: '验收合格',
      prepaid: false,
      byQuantity: at < 2,
    })),
  },
}
const accepted = (number: number, goodQuantity: number): RelatedRecord => ({
  id: `a${number}`,
  kind: 'acceptance',
  ownerId: project.id,
  state: acceptedState,
  title: `验收 第${number}期`,
  body: { ...acceptance.blank, stage: `第${number}期`, acceptedOn: '2023-09-20', goodQuantity, conclusion: 'passed' },
})
const settled: RelatedRecord = {
  ...accepted(3, 0),
  id: 's',
  kind: 'settlement',
  state: 'settled',
  title: '结算',
  body: {
    ...settlement.blank,
    settledOn: '2023-09-25',
    pricing: 'unit_price',
    agreedFen: yuan(640_000),
    lines: [{ id: 's1', name: '', unit: '户', agreed: '3200', accepted: 2_500, unitPriceFen: yuan(200) }],
  },
}
const paying = (number: number, amountFen: number, related: RelatedRecord[], others: Partial<PaymentBody>[] = []) => {
  const body = {
    ...payment.blank,
    stage: `第${number}期`,
    amountFen,
    paidOn: '2023-10-01',
    acceptanceId: `a${number}`,
    acceptedOn: '2023-09-20',
    payee: cleanContractor().name,
    voucherNumber: `记${number}号`,
  }
  const facts = {
    ...nothingAround,
    signing: 'signed' as const,
    project,
    agreedFen: project.contract.priceFen,
    contractor: cleanContractor(),
    related,
    others: others.map((one, at) => ({
      id: `o${at}`,
      ownerId: project.id,
      state: paidState,
      title: '付款',
      body: { ...payment.blank, ...one },
    })),
    today: '2023-12-01' as const,
    ownerId: project.id,
    filled: ['voucher'],
  }
  return stepProblem(payment, { state: 'draft', body }, paidState, facts)?.params.detail ?? null
}

describe('[P09] a stage paid by quantity', () => {
  test('comes to the good ones of its own acceptance at the unit price, by the share such stages have', () => {
    const both = [accepted(1, 1_200), accepted(2, 2_500)]
    expect(stageDue(project, 0, both)?.dueFen).toBe(yuan(216_000))
    expect(stageDue(project, 1, both)).toEqual({
      dueFen: yuan(234_000),
      changed: true,
      by: '本期验收合格 1300户，按合同的计价规则',
    })
  })

  test('is paid no more than that, and never more than its amount in the table', () => {
    expect(paying(1, yuan(216_000), [accepted(1, 1_200)])).toBeNull()
    expect(paying(1, yuan(216_000, 1), [accepted(1, 1_200)])).toBe(
      '连同已登记的付款，第1期（本期验收合格 1200户，按合同的计价规则）共付 216,000.01 元，超过约定的 216,000.00 元，多出 0.01 元',
    )
    expect(stageDue(project, 0, [accepted(1, 3_000)])).toEqual({ dueFen: yuan(288_000), by: '合同约定的本期金额' })
  })

  test('of a 总价 contract comes to the price by the agreed quantity, rounded once', () => {
    const lump = {
      ...project,
      items: [{ ...project.items[0]!, quantity: '3' }],
      contract: { ...project.contract, pricing: 'lump_sum' as const, priceFen: yuan(100) },
    }
    expect(stageDue(lump, 0, [accepted(1, 1)])?.dueFen).toBe(3_000)
    expect(
      stageDue({ ...lump, contract: { ...lump.contract, priceFen: yuan(100, 1) } }, 0, [accepted(1, 1)])?.dueFen,
    ).toBe(3_000)
  })
})

describe('[P09] the last stage of a 单价 contract', () => {
  const paid = [
    { stage: '第1期', amountFen: yuan(216_000) },
    { stage: '第2期', amountFen: yuan(234_000) },
  ]

  test('waits for the settlement, and is not paid before its day', () => {
    expect(paying(3, yuan(50_000), [accepted(3, 2_500)], paid)).toBe(
      '合同约定第3期在按验收合格的实际数量结算后支付，还没有登记结算',
    )
    expect(paying(3, yuan(50_000), [accepted(3, 2_500), settled], paid)).toBeNull()
    const later = { ...settled, body: { ...settled.body, settledOn: '2023-10-02' } }
    expect(paying(3, yuan(50_000), [accepted(3, 2_500), later], paid)).toBe('付款日期早于“结算”的 2023-10-02')
  })

  test('is what is left of the settlement, whatever its share', () => {
    const more = [{ stage: '第1期', amountFen: yuan(216_000) }]
    expect(paying(3, yuan(284_000), [accepted(3, 2_500), settled], more)).toBeNull()
    expect(paying(3, yuan(284_001), [accepted(3, 2_500), settled], more)).toMatch(/超过结算金额 500,000\.00 元/)
    const payments = more.map((body, at) => ({ ...settled, id: `p${at}`, kind: 'payment', state: 'paid', body }))
    expect(stageLeft(project, 2, [settled, ...payments])?.dueFen).toBe(yuan(284_000))
  })

  test('leaves no stage before it more than the settlement: of a contract that ended early there is no last stage', () => {
    const payments = [
      { ...settled, id: 'p', kind: 'payment', state: 'paid', body: { stage: '第1期', amountFen: yuan(499_000) } },
    ]
    expect(stageLeft(project, 1, [settled, ...payments])).toEqual({
      dueFen: yuan(1_000),
      by: '结算金额 500,000.00 元减去已付',
    })
  })
})
