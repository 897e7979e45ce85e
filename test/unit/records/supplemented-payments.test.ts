import { describe, expect, test } from 'vitest'
import { agreedAmounts } from '#shared/records/agreed-amounts'
import { balanceOf } from '#shared/records/balance'
import { contractChange } from '#shared/records/contract-change'
import type { ContractChangeBody } from '#shared/records/contract-change-body'
import { payment } from '#shared/records/payment'
import type { PaymentBody } from '#shared/records/payment-body'
import { nothingAround, type RelatedRecord } from '#shared/records/record-field'
import { yuan } from '../../fixtures/county-year'
import { accepted, facts, made, paying, project as rounded } from '../../fixtures/records/paying'
import { project as agreement, signing } from '../../fixtures/records/signing-change'

/** 700,000.01 at 30, 40 and 30%, the first prepaid. */
const project = { ...rounded, contract: { ...rounded.contract, priceFen: yuan(700_000, 1) } }
const supplement = (amountFen: number, payStage: string | null = null): RelatedRecord => ({
  id: `c${amountFen}`,
  kind: 'contract-change',
  ownerId: project.id,
  state: 'signed',
  title: '补充协议',
  body: { ...contractChange.blank, type: 'supplement', amountFen, payStage },
})
const amounts = (...changes: RelatedRecord[]) => agreedAmounts(project, changes)
/** With all that was accepted, and what the supplements in it come to. */
const around = (changes: RelatedRecord[], others = facts.others) => ({
  project,
  agreedFen: yuan(0, Number(amounts(...changes).reduce<number>((sum, amount) => sum + (amount ?? 0), 0))),
  related: [accepted({}), { ...accepted({ stage: '第3期' }), id: 'a3' }, ...changes],
  others,
})
const third = (amountFen: number): Partial<PaymentBody> => ({
  stage: '第3期',
  amountFen: yuan(0, amountFen),
  acceptanceId: 'a3',
  acceptedOn: '2023-04-03',
})
const before = [made({}), made({ stage: '第2期', amountFen: yuan(280_000) })]

describe('[P09] what a 补充协议 adds or takes', () => {
  test.each([1, -100])('leaves a prepaid stage its amount by the contract: %i 分', (changed) => {
    const after = around([supplement(changed)])
    expect(paying({}, after)).toBeNull()
    expect(paying({ amountFen: yuan(210_000, 1) }, after)).toMatch(/^连同已登记的付款，第1期共付 210,000\.01 元/)
    expect(paying({ amountFen: yuan(700_000) }, after)).toMatch(/第1期共付 700,000\.00 元，超过约定的 210,000\.00 元/)
  })

  test('is paid with the last stage, to the 分', () => {
    const pay = (changed: number, amountFen: number) => paying(third(amountFen), around([supplement(changed)], before))
    expect(pay(1, 21_000_002)).toBeNull()
    expect(pay(1, 21_000_003)).toMatch(
      /第3期（合同约定的本期金额，加补充协议增加的 0\.01 元）共付 210,000\.03 元，超过约定的 210,000\.02 元/,
    )
    expect(pay(-100, 20_999_901)).toBeNull()
    expect(pay(-100, 20_999_902)).toMatch(/减补充协议减少的 1\.00 元）共付 209,999\.02 元，超过约定的 209,999\.01 元/)
  })

  test('goes with the stage the agreement names, and no prepaid one grows by it', () => {
    expect(amounts(supplement(500, '第2期'), supplement(7))).toEqual([21_000_000, 28_000_500, 21_000_008])
    expect(amounts(supplement(500, '第1期'))).toEqual([21_000_000, 28_000_000, 21_000_501])
  })

  test('taken beyond the last stage goes on backwards: together they are the price as agreed last', () => {
    expect(amounts(supplement(-30_000_000))).toEqual([21_000_000, 19_000_001, 0])
    expect(amounts(supplement(-60_000_000))).toEqual([10_000_001, 0, 0])
  })

  test('counts once it is signed', () => {
    expect(amounts({ ...supplement(1), state: 'draft' })).toEqual([21_000_000, 28_000_000, 21_000_001])
  })

  test('is the same in the proposal, the choice of stages and the balance', () => {
    const known = { ...facts, ...around([supplement(1)], before) }
    const body = { ...payment.blank, stage: '第3期' }
    expect(payment.fields.amountFen?.proposed?.(body, known)?.value).toBe(21_000_002)
    expect(payment.fields.stage?.optionsOf?.(known)[2]?.title).toContain('约定 210,000.02 元')
    const kept = { ...nothingAround, ...known, records: [supplement(1)] }
    expect(balanceOf(kept).stages.map(({ agreedFen }) => agreedFen)).toEqual([21_000_000, 28_000_000, 21_000_002])
  })
})

test('[P09] after a 终止协议 what was accepted is paid up to what it settles, and the prepaid stage keeps its amount', () => {
  const ended = supplement(0)
  const termination: Partial<ContractChangeBody> = { ...ended.body, type: 'termination', settleFen: yuan(600_000) }
  const after = { ...around([{ ...ended, body: termination }], [made({})]), agreedFen: yuan(600_000) }
  const second = { stage: '第2期', acceptanceId: 'a2', acceptedOn: '2023-04-03' as const }
  expect(paying({ ...second, amountFen: yuan(390_000) }, after)).toBeNull()
  expect(paying({ ...second, amountFen: yuan(390_000, 1) }, after)).toMatch(/超过约定的 600,000\.00 元/)
  expect(paying({ amountFen: yuan(1) }, after)).toMatch(/第1期共付 210,001\.00 元，超过约定的 210,000\.00 元/)
})

test('[P09] an agreement names a stage of the contract that may grow, and only with an amount', () => {
  const around = { project: { ...agreement, contract: { ...agreement.contract, payments: project.contract.payments } } }
  expect(signing({ payStage: '第2期' }, around)).toBeNull()
  expect(signing({ payStage: '第1期' }, around)).toBe('第1期是预付款，不因补充协议增加，请选验收合格后支付的一期')
  expect(signing({ payStage: '第9期' }, around)).toBe('合同的付款中没有第9期')
  const without = { amountFen: null, quantities: [], ground: 'consent' as const }
  expect(signing({ ...without, payStage: '第2期' }, around)).toContain('没有增减金额，不用选第2期')
})
