import { annex, suggested } from '../law/citations'
import { lessFen, notBelowZero } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { finalBy } from './draft'
import { keptByGrade } from './grade-kept'
import { defineKind } from './kind'
import { type PaymentBody, paidState, paymentSchema } from './payment-body'
import { paymentLacks, withOthers } from './payment-rules'
import { stageAt, stageCode } from './payment-stages'
import type { Proposal, RecordAround, RecordFacts } from './record-field'
import { acceptedFor } from './signed-acceptances'
import { agreedStages, stageKinds, stageLeft } from './stage-due'

const byStages = annex('一（四）')

/** Signs a 扣减依据 has room for. */
const longestClause = 500

/** What a payment of a stage names as its acceptance. */
function acceptanceOf(stage: string | null, { related }: RecordAround) {
  const of = acceptedFor(related, stage)
  return of ? { acceptanceId: of.id, acceptedOn: of.body.acceptedOn } : {}
}

/** What is left of its stage, where nothing has been typed or something else. */
function proposedAmount({ stage, amountFen, deductFen }: PaymentBody, facts: RecordFacts): Proposal | null {
  const { project } = facts
  const left = project && stageLeft(project, stageAt(project, stage), withOthers(facts))
  if (!left || left.dueFen === 0) return null
  const kept = keptByGrade(facts, stage)
  const value = notBelowZero(lessFen(left.dueFen, Math.max(deductFen ?? 0, kept?.openFen ?? 0)))
  const less = kept ? `；${kept.told}（${kept.clause}）` : ''
  return value === amountFen
    ? null
    : { value, text: `建议 ${formatYuan(value)} 元：${left.by}，减去本期已登记的${less}。` }
}

/** What the issued evaluation keeps of the last payment, and by which clause. */
function proposedDeduct({ stage, deductFen }: PaymentBody, facts: RecordFacts): Proposal | null {
  const kept = keptByGrade(facts, stage)
  if (!kept || kept.openFen === 0 || kept.openFen === deductFen) return null
  return { value: kept.openFen, text: `建议 ${formatYuan(kept.openFen)} 元：${kept.told}（${kept.clause}）。` }
}

function proposedClause({ stage, deductClause }: PaymentBody, facts: RecordFacts): Proposal | null {
  const kept = keptByGrade(facts, stage)
  if (!kept || kept.openFen === 0) return null
  const value = kept.clause.slice(0, longestClause)
  return value === deductClause ? null : { value, text: `建议写：${value}` }
}

/** 付款: what was paid on a contract; the ledger of the year of its date sums them. */
export const payment = defineKind<PaymentBody>({
  id: 'payment',
  title: '付款',
  owner: 'project',
  about:
    '按合同约定和验收结果分阶段付款：每付一笔登记一份，放进付款凭证，登记付款后计入付款日期所在年度的资金台账。各笔合计不超过合同价款。',
  norms: ['P09', 'P18'],
  schema: paymentSchema,
  blank: {
    stage: null,
    requestedOn: null,
    progress: '',
    amountFen: null,
    paidOn: null,
    acceptanceId: null,
    acceptedOn: null,
    deductFen: null,
    deductClause: '',
    paidAllTheSameBy: '',
    paidAllTheSame: '',
    invoiceNumber: '',
    invoiceFen: null,
    payee: '',
    voucherNumber: '',
    notes: '',
  },
  fields: {
    stage: {
      label: '付款期次',
      type: 'choice',
      hint: '合同“付款”中的各期',
      norms: ['P09'],
      optionsOf: ({ project, related }) => agreedStages(project, related),
    },
    requestedOn: { label: '申请日期', type: 'date', notAfter: 'paidOn', hint: '承接主体提出付款申请的日期' },
    progress: { label: '工作进展', type: 'longText', hint: '印在付款申请单上：到这一期完成了什么' },
    amountFen: {
      label: '金额',
      type: 'money',
      needed: paidState,
      hint: '实付的，不含扣减',
      norms: ['P09'],
      proposed: (body, facts) => proposedAmount(body as PaymentBody, facts),
    },
    paidOn: {
      label: '付款日期',
      type: 'date',
      needed: paidState,
      notBefore: 'acceptedOn',
      hint: '国库集中支付凭证上的日期',
      norms: ['P09'],
    },
    acceptanceId: {
      label: '依据的验收',
      type: 'record',
      ofKinds: ['acceptance'],
      hint: '约定验收合格后支付的选；先在“验收”一步登记签署',
      norms: ['P09', 'P18'],
    },
    acceptedOn: { label: '验收日期', type: 'date', hint: '与验收书一致', norms: ['P09'] },
    deductFen: {
      label: '扣减金额',
      type: 'money',
      hint: '按合同约定扣减、不再支付的；没有的不填',
      proposed: (body, facts) => proposedDeduct(body as PaymentBody, facts),
    },
    deductClause: {
      label: '扣减依据',
      type: 'text',
      hint: '合同的哪一条',
      proposed: (body, facts) => proposedClause(body as PaymentBody, facts),
    },
    paidAllTheSameBy: {
      label: '有未闭环整改或者不按评价等次扣减，谁决定仍然付款',
      type: 'text',
      hint: '会议或者负责人和日期，如 局务会2023年4月1日；没有这两种情形的不填',
      norms: ['P17'],
    },
    paidAllTheSame: {
      label: '仍然付款的理由',
      type: 'longText',
      hint: '为什么不等整改闭环，或者为什么不按评价等次扣减；没有这两种情形的不填',
      norms: ['P17'],
    },
    invoiceNumber: { label: '发票号码', type: 'text' },
    invoiceFen: { label: '发票金额', type: 'money', hint: '与实付金额相等（建议值）' },
    payee: { label: '收款人', type: 'text', needed: paidState, hint: '一般为合同的承接主体' },
    voucherNumber: { label: '支付凭证号', type: 'text', needed: paidState },
    notes: { label: '备注', type: 'longText' },
  },
  titleOf: ({ stage, amountFen, paidOn }) =>
    ['付款', stage, amountFen === null ? null : `${formatYuan(amountFen)} 元`, paidOn].filter(Boolean).join(' '),
  others: 'owner',
  looksAt: ['rectification', ...stageKinds],
  /** The first stage nothing is paid of, to the contractor. */
  prefill(around) {
    const { project, contractor, others } = around
    const paid = new Set(others.map(({ body }) => (body as PaymentBody).stage))
    const stage = project?.contract.payments.map((_, at) => stageCode(at)).find((code) => !paid.has(code)) ?? null
    return { stage, payee: contractor?.name ?? '', ...acceptanceOf(stage, around) }
  },
  states: finalBy(
    { title: '登记付款', basis: byStages, guard: paymentLacks },
    { id: paidState, title: '已付', frozen: suggested('：已登记的付款不再改动，更正先退回') },
  ),
  papers: ['payment-request'],
  slots: [
    { id: 'voucher', title: '付款凭证', stage: 'during', required: true, answers: ['vouchers'] },
    { id: 'invoice', title: '发票', stage: 'during', required: true, answers: ['vouchers'], late: true },
    {
      id: 'approval',
      title: '付款审批单',
      stage: 'during',
      required: false,
      late: true,
      signedOf: 'payment-request',
    },
    {
      id: 'acceptance',
      title: '验收单',
      stage: 'during',
      required: false,
      answers: ['acceptance'],
      late: true,
      retained: true,
    },
  ],
})
