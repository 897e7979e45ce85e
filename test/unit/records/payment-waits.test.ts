import { describe, expect, test } from 'vitest'
import { evaluation } from '#shared/records/evaluation'
import { payment } from '#shared/records/payment'
import type { PaymentBody } from '#shared/records/payment-body'
import type { RecordFacts, RelatedRecord } from '#shared/records/record-field'
import { yuan } from '../../fixtures/county-year'
import { accepted, facts, first, made, paying, project } from '../../fixtures/records/paying'

describe('what a payment waits for', () => {
  test('[P08] [P09] is registered on the contract both have signed and the office holds', () => {
    expect(paying({}, { signing: 'open' })).toBe(
      '已签订的合同还没有归档：先到“材料”一步，把双方签字盖章、能打开的合同放进事前“已签订的合同”，再登记付款',
    )
    expect(paying({}, { signing: 'correcting' })).toBe('合同正在退回更正：先在“合同”一步点“更正完毕”，再登记付款')
  })

  test('[P09] [N17] waits for the filing of the work plan where the contract pays a stage after it', () => {
    const ahead = { ...project.contract.payments[0]!, condition: '合同生效且乙方工作实施方案已报甲方备案' }
    const payments = [ahead, ...project.contract.payments.slice(1)]
    const planned = { ...project, contract: { ...project.contract, payments } }
    const plan = (state: string, concludedOn: string): RelatedRecord => ({
      ...accepted({}),
      kind: 'work-plan',
      title: '工作方案 第1版',
      state,
      body: { concludedOn },
    })
    const pay = (...related: RelatedRecord[]) => paying({}, { project: planned, related })
    expect(pay()).toBe('合同约定第1期在工作方案备案后支付，方案还没有登记备案')
    expect(pay(plan('returned', '2023-04-01'))).toMatch(/还没有登记备案/)
    expect(pay(plan('filed', '2023-04-04'))).toBe('付款日期早于“工作方案 第1版”的 2023-04-04')
    expect(pay(plan('filed', '2023-04-03'))).toBeNull()
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

  test('[P09] one voucher pays once: the same number, day and amount are not registered again', () => {
    const others = [made({ amountFen: yuan(100) })]
    expect(paying({ amountFen: yuan(100), voucherNumber: ' 2023－0412' }, { others })).toBe(
      '支付凭证号、付款日期和金额都与已登记的“付款”相同，不能重复登记',
    )
    expect(paying({ amountFen: yuan(101) }, { others })).toBeNull()
    expect(paying({ amountFen: yuan(100) }, { others: [made({ amountFen: yuan(100) }, 'draft')] })).toBeNull()
  })

  test('[P09] proposes what is left of its stage', () => {
    const proposed = (part: Partial<PaymentBody>, around: Partial<RecordFacts> = {}) =>
      payment.fields.amountFen!.proposed!({ ...first, ...part } as never, { ...facts, ...around })
    expect(proposed({ amountFen: null })).toEqual({
      value: yuan(210_000),
      text: '建议 210,000.00 元：合同约定的本期金额，减去本期已登记的。',
    })
    expect(proposed({})).toBeNull()
    expect(proposed({ amountFen: null }, { others: [made({ amountFen: yuan(10_000) })] })?.value).toBe(yuan(200_000))
    expect(proposed({ amountFen: null }, { others: [made({})] })).toBeNull()
  })

  test('[P17] waits while a rectification is open, or says who decided to pay all the same, and why', () => {
    const related = [{ ...accepted({}), id: 'r1', kind: 'rectification', state: 'noticed', title: '整改 录音缺失' }]
    expect(paying({}, { related })).toBe(
      '整改“整改 录音缺失”还没有闭环；决定仍然付款的，写明谁决定的；写明为什么仍然付款，“同意”之类不是理由',
    )
    const decided = { paidAllTheSameBy: '局务会2023年4月1日', paidAllTheSame: '首期款按合同先付，录音已在补' }
    expect(paying(decided, { related })).toBeNull()
    expect(paying({ ...decided, paidAllTheSameBy: '领导' }, { related })).toMatch(/写明谁决定的$/)
    for (const paidAllTheSame of ['无', '同意', '领导已同意', '1', '。', '见附件', '情况特殊'])
      expect(paying({ ...decided, paidAllTheSame }, { related })).toMatch(/还没有闭环.*写明为什么仍然付款/)
    expect(paying({}, { related: [{ ...related[0]!, state: 'closed' }] })).toBeNull()
  })
})
