import { describe, expect, test } from 'vitest'
import { fen } from '#shared/money/fen'
import type { RelatedRecord } from '#shared/records/record-field'
import { extension, project, signing, termination } from '../../fixtures/records/signing-change'

const related = (kind: string, state: string, body: object): RelatedRecord[] => [
  { id: kind, kind, ownerId: project.id, state, title: kind, body: body as never },
]
const accepted = related('acceptance', 'signed', { acceptedOn: '2023-06-20', conclusion: 'passed' })
const paid = related('payment', 'paid', { amountFen: fen(21_000_000), deductFen: null })

describe('[P08] the day of an early end', () => {
  test('lies in the service, not before what was accepted of it', () => {
    expect(signing({ ...termination, endsOn: '2023-03-19' })).toContain('早于服务开始日期 2023-03-20')
    expect(signing({ ...termination, endsOn: '2023-06-19' }, { related: accepted })).toContain(
      '早于已签署的验收（2023-06-20）',
    )
    expect(signing({ ...termination, endsOn: '2023-06-20' }, { related: accepted })).toBeNull()
  })

  test('[P36] lies before the next purchase of the same service begins', () => {
    const periodsBeside = [{ name: '下一周期', startOn: '2023-09-15', endOn: '2024-09-14' }]
    expect(signing(termination, { periodsBeside })).toContain('“下一周期”')
    expect(signing({ ...termination, endsOn: '2023-09-14' }, { periodsBeside })).toBeNull()
  })

  test('is no matter of a 补充协议: one that ends the service before today, its own day or what was accepted is refused', () => {
    const shorter = (endsOn: string, more: object = {}, part: object = {}) =>
      signing({ ...extension, endsOn, ...part }, { today: '2023-07-01', ...more })
    expect(shorter('2024-03-01')).toBeNull()
    expect(shorter('2023-06-30')).toContain('请改签终止协议')
    expect(shorter('2023-07-01', {}, { signedOn: '2023-06-01' })).toBeNull()
    expect(shorter('2023-07-10', { related: related('acceptance', 'signed', { acceptedOn: '2023-07-20' }) })).toContain(
      '早于已签署的验收',
    )
  })

  test('leaves a longer service alone, also where it was accepted or is over when it is entered', () => {
    const late = related('acceptance', 'signed', { acceptedOn: '2024-07-20' })
    const conditions = { fixedContent: true, continuous: true, funded: true, stablePrice: true }
    const confirmed = { ...project, period: { ...project.period, conditions } }
    expect(
      signing({ ...extension, endsOn: '2024-06-30' }, { project: confirmed, related: late, today: '2024-08-01' }),
    ).toBeNull()
  })
})

describe('[P08] [P09] what an early end comes to', () => {
  test('below what was paid it says how the rest comes back', () => {
    const little = { ...termination, settleFen: fen(10_000_000) }
    expect(signing(little, { related: paid })).toContain(
      '已付 210,000.00 元多于应结算金额，没有写多付的 110,000.00 元怎样退还',
    )
    expect(signing({ ...little, refund: '无' }, { related: paid })).toContain('怎样退还')
    expect(signing({ ...little, refund: '签订之日起10个工作日内汇回甲方账户' }, { related: paid })).toBeNull()
    expect(signing({ ...termination, settleFen: fen(21_000_000) }, { related: paid })).toBeNull()
    expect(signing({ ...termination, settleFen: fen(-1) })).toContain('应结算金额不能小于0')
  })

  test('where the contract asks for a bond, what becomes of it', () => {
    const bond = { ...project.contract.performanceBond, required: true }
    const bonded = { project: { ...project, contract: { ...project.contract, performanceBond: bond } } }
    expect(signing(termination, bonded)).toContain('没有写怎样处理')
    expect(signing({ ...termination, deposit: '10个工作日内全额退还' }, bonded)).toBeNull()
  })
})

describe('[P08] why a contract ends early', () => {
  test('rests on a decision', () => {
    expect(signing({ ...termination, decision: '' })).toContain('没有填决策依据')
    expect(signing({ ...termination, decision: '无' })).toContain('没有填决策依据')
  })

  const breach = (liability: string) =>
    signing({ ...termination, situation: 'breach', breachBy: 'contractor', liability })

  test('for breach: who has broken it is named, and bears something', () => {
    expect(signing({ ...termination, situation: 'breach', liability: '乙方支付违约金10,000元' })).toContain(
      '没有选违约的一方',
    )
    expect(breach('乙方支付违约金10,000元')).toBeNull()
    expect(breach('乙方转包，承担违约责任；甲方没有违约')).toBeNull()
  })

  test.each([
    '双方没有违约',
    '双方没有违约，互不承担违约责任',
    '互不追究',
    '双方均无过错',
    '乙方不承担违约责任',
    '没有违约',
  ])('for breach “%s” is refused; by consent it is not', (liability) => {
    expect(breach(liability)).toContain('没有写违约的一方承担什么')
    expect(signing({ ...termination, liability })).toBeNull()
  })
})
