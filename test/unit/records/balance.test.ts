import { describe, expect, test } from 'vitest'
import { acceptance } from '#shared/records/acceptance'
import { balanceOf } from '#shared/records/balance'
import type { ProjectRecords } from '#shared/records/kept-of-project'
import { payment } from '#shared/records/payment'
import { nothingAround, type RelatedRecord } from '#shared/records/record-field'

import { settlement } from '#shared/records/settlement'
import { cleanProject, yuan } from '../../fixtures/county-year'

const signed = cleanProject()
const [stage] = signed.contract.payments
const payments = [30, 40, 30].map((share, at) => ({
  ...stage!,
  name: ['首期款', '中期款', '末期款'][at]!,
  shareBp: share * 100,
  condition: ['合同生效且乙方工作实施方案已报甲方备案', '中期验收合格', '全部服务验收合格'][at]!,
  prepaid: at === 0,
}))
const project = {
  ...signed,
  contract: { ...signed.contract, signedOn: '2023-03-15', priceFen: yuan(700_000, 1), payments },
}
const of = (kind: string, state: string, body: object): RelatedRecord => ({
  id: `${kind}-${JSON.stringify(body)}`,
  kind,
  ownerId: project.id,
  state,
  title: '',
  body: { ...(kind === 'payment' ? payment : acceptance).blank, ...body },
})
const kept = (...records: RelatedRecord[]): ProjectRecords => ({
  ...nothingAround,
  project,
  agreedFen: yuan(700_000, 1),
  budgetFen: yuan(757_005, 2),
  records,
})

const filed = of('work-plan', 'filed', { concludedOn: '2023-03-19' })

describe('[P09] the balance of a contract', () => {
  test('of 700,000.01 with the work plan filed: all is to be paid, and the prepayment may be', () => {
    expect(balanceOf(kept(filed))).toMatchObject({
      plannedFen: yuan(757_005, 2),
      contractedFen: yuan(700_000, 1),
      acceptedFen: 0,
      paidFen: 0,
      toPayFen: yuan(700_000, 1),
      payableFen: yuan(210_000),
    })
  })

  test('what waits for a condition of its own, or for a rectification, may not be paid yet', () => {
    expect(balanceOf(kept()).payableFen).toBe(0)
    expect(balanceOf(kept(filed, of('rectification', 'ordered', {}))).payableFen).toBe(0)
    expect(balanceOf(kept(filed, of('rectification', 'closed', {}))).payableFen).toBe(yuan(210_000))
  })

  test('counts what is registered and signed, what is deducted as paid no more, and what was refused as not accepted', () => {
    const { stages, ...sums } = balanceOf(
      kept(
        of('payment', 'paid', { stage: '第1期', amountFen: yuan(200_000), deductFen: yuan(10_000) }),
        of('payment', 'draft', { stage: '第2期', amountFen: yuan(280_000) }),
        of('acceptance', 'signed', { stage: '第2期', acceptedOn: '2023-09-20', conclusion: 'passed' }),
        of('acceptance', 'signed', { stage: '第3期', acceptedOn: '2024-03-25', conclusion: 'failed' }),
      ),
    )
    expect(sums).toMatchObject({
      acceptedFen: yuan(280_000),
      paidFen: yuan(200_000),
      deductedFen: yuan(10_000),
      toPayFen: yuan(490_000, 1),
      payableFen: yuan(280_000),
    })
    expect(stages.map(({ leftFen, acceptedOn }) => [leftFen, acceptedOn])).toEqual([
      [0, null],
      [yuan(280_000), '2023-09-20'],
      [yuan(210_000, 1), null],
    ])
  })

  test('what was prepaid is shown as not accepted yet until the last acceptance, with which all is', () => {
    const prepaid = of('payment', 'paid', { stage: '第1期', amountFen: yuan(210_000) })
    const accepted = (stage: string, acceptedOn: string) =>
      of('acceptance', 'signed', { stage, acceptedOn, conclusion: 'passed' })
    const middle = accepted('第2期', '2023-09-20')
    expect(balanceOf(kept(prepaid, middle))).toMatchObject({
      acceptedFen: yuan(280_000),
      prepaidFen: yuan(210_000),
      allAcceptedOn: null,
    })
    expect(balanceOf(kept(prepaid, middle, accepted('第3期', '2024-03-25')))).toMatchObject({
      acceptedFen: yuan(700_000, 1),
      prepaidFen: 0,
      allAcceptedOn: '2024-03-25',
    })
  })

  test('of a settled contract what was counted is accepted, before what was taken off', () => {
    const blank = { ...settlement.blank, pricing: 'unit_price', agreedFen: yuan(700_000, 1) }
    const lines = [{ id: 's1', name: '', unit: '户', agreed: '3200', accepted: 3_150, unitPriceFen: yuan(200) }]
    const deductions = [{ id: 'd', clause: '第二十条', reckoning: '', amountFen: yuan(10_000) }]
    const settled = of('settlement', 'settled', { ...blank, lines, deductions })
    const balance = balanceOf(kept(of('payment', 'paid', { stage: '第1期', amountFen: yuan(210_000) }), settled))
    expect(balance).toMatchObject({ acceptedFen: yuan(630_000), settledFen: yuan(620_000), prepaidFen: 0 })
  })

  test('once it is settled, settled less paid is to be paid, whatever the stages come to, and theirs add up to it', () => {
    const blank = { ...settlement.blank, pricing: 'lump_sum', agreedFen: yuan(700_000, 1) }
    const deductions = [{ id: 'd', clause: '第二十条', reckoning: '', amountFen: yuan(10_000) }]
    const balance = balanceOf(
      kept(
        of('payment', 'paid', { stage: '第1期', amountFen: yuan(210_000) }),
        of('settlement', 'settled', { ...blank, deductions }),
      ),
    )
    expect(balance).toMatchObject({
      settledFen: yuan(690_000, 1),
      toPayFen: yuan(480_000, 1),
      payableFen: yuan(480_000, 1),
    })
    expect(balance.stages.map(({ leftFen }) => leftFen)).toEqual([0, yuan(280_000), yuan(200_000, 1)])
  })

  test('before the contract is signed there is none to be paid on', () => {
    const open = { ...project, contract: { ...project.contract, signedOn: null } }
    const balance = balanceOf({ ...kept(), project: open })
    expect(balance).toMatchObject({ contractedFen: null, settledFen: null, toPayFen: null, paidFen: 0 })
  })
})
