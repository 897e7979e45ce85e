import { z } from 'zod'
import { stageAmounts } from '../contract/year-payments'
import { compareDates } from '../dates'
import { annex, suggested } from '../law/citations'
import { boundedFen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { longText, nullableDate, nullableFen, shortText } from '../scalar-schemas'
import { isFiller } from '../text/filler'
import { finalBy } from './draft'
import { defineKind } from './kind'
import { stageCode, stageOptions } from './payment-stages'
import { type Lack, lackIf, type RecordFacts } from './record-field'

export const paymentSchema = z.strictObject({
  stage: shortText.nullable(),
  amountFen: nullableFen,
  paidOn: nullableDate,
  acceptedOn: nullableDate,
  payee: shortText,
  voucherNumber: shortText,
  notes: longText,
})

export type PaymentBody = z.infer<typeof paymentSchema>

/** Its money counts as paid. */
export const paidState = 'paid'

const byStages = annex('一（四）')

/** What is paid already, with this payment; in one stage only where it is named. */
function paidWith({ amountFen, stage }: PaymentBody, { others }: RecordFacts, only?: string): bigint {
  const paid = others
    .filter(({ state }) => state === paidState)
    .map(({ body }) => body as PaymentBody)
    .filter((body) => only === undefined || body.stage === only)
  const own = only === undefined || stage === only ? (amountFen ?? 0) : 0
  return paid.reduce((sum, body) => sum + BigInt(body.amountFen ?? 0), BigInt(own))
}

function over(what: string, paid: bigint, limitFen: number | null): Lack[] {
  if (limitFen === null || paid <= BigInt(limitFen)) return []
  const [sum, limit, more] = [paid, BigInt(limitFen), paid - BigInt(limitFen)].map((amount) =>
    formatYuan(boundedFen(amount)),
  )
  return [
    { field: 'amountFen', text: `连同已登记的付款，${what}共付 ${sum} 元，超过约定的 ${limit} 元，多出 ${more} 元` },
  ]
}

/** Paid by the contract, in its stages, on acceptance, to its contractor, and never more than its price (P09). */
function guard(body: PaymentBody, facts: RecordFacts): Lack[] {
  const { project, agreedFen, contractor } = facts
  if (!project) return []
  const { signedOn, priceFen, payments } = project.contract
  const { stage, paidOn, acceptedOn, payee, notes } = body
  const at = payments.findIndex((_, index) => stageCode(index) === stage)
  const stranger = contractor !== null && payee.trim() !== contractor.name.trim()
  return [
    ...lackIf(signedOn === null, 'paidOn', '合同还没有填签订日期，没有签订的合同不能付款'),
    ...lackIf(
      signedOn !== null && paidOn !== null && compareDates(paidOn, signedOn) < 0,
      'paidOn',
      `付款日期早于合同签订日期 ${signedOn}`,
    ),
    ...lackIf(priceFen === null, 'amountFen', '合同还没有价款'),
    ...lackIf(payments.length > 0 && stage === null, 'stage', '没有选付款期次'),
    ...lackIf(stage !== null && at < 0, 'stage', `合同中没有${stage}`),
    ...lackIf(
      payments[at]?.afterAcceptance === true && acceptedOn === null,
      'acceptedOn',
      `${stage}约定验收合格后支付，没有填验收日期`,
    ),
    ...lackIf(
      stranger && !isFiller(payee) && isFiller(notes),
      'payee',
      `收款人与承接主体“${contractor?.name}”不一致；确有原因的，请在备注写明`,
    ),
    // What was agreed later belongs to no stage of the contract.
    ...(at < 0 || agreedFen !== priceFen
      ? []
      : over(stage ?? '', paidWith(body, facts, stage ?? ''), stageAmounts(project)[at] ?? null)),
    ...over('本合同', paidWith(body, facts), agreedFen),
  ]
}

/** 付款: what was paid on a contract; the ledger of the year of its date sums them. */
export const payment = defineKind<PaymentBody>({
  id: 'payment',
  title: '付款',
  owner: 'project',
  about:
    '按合同约定和验收结果分阶段付款：每付一笔登记一份，放进付款凭证，登记付款后计入付款日期所在年度的资金台账。各笔合计不超过合同价款。',
  norms: ['P09'],
  schema: paymentSchema,
  blank: { stage: null, amountFen: null, paidOn: null, acceptedOn: null, payee: '', voucherNumber: '', notes: '' },
  fields: {
    stage: {
      label: '付款期次',
      type: 'choice',
      hint: '合同“付款”中的各期',
      norms: ['P09'],
      optionsOf: ({ project }) => stageOptions(project),
    },
    amountFen: { label: '金额', type: 'money', needed: paidState, norms: ['P09'] },
    paidOn: {
      label: '付款日期',
      type: 'date',
      needed: paidState,
      notBefore: 'acceptedOn',
      hint: '国库集中支付凭证上的日期',
      norms: ['P09'],
    },
    acceptedOn: { label: '验收日期', type: 'date', hint: '约定验收合格后支付的填写', norms: ['P09'] },
    payee: { label: '收款人', type: 'text', needed: paidState, hint: '一般为合同的承接主体' },
    voucherNumber: { label: '支付凭证号', type: 'text', needed: paidState },
    notes: { label: '备注', type: 'longText' },
  },
  titleOf: ({ stage, amountFen, paidOn }) =>
    ['付款', stage, amountFen === null ? null : `${formatYuan(amountFen)} 元`, paidOn].filter(Boolean).join(' '),
  others: 'owner',
  /** The first stage nothing is paid of, to the contractor. */
  prefill({ project, contractor, others }) {
    const paid = new Set(others.map(({ body }) => (body as PaymentBody).stage))
    const stage = project?.contract.payments.map((_, at) => stageCode(at)).find((code) => !paid.has(code)) ?? null
    return { stage, payee: contractor?.name ?? '' }
  },
  states: finalBy(
    { title: '登记付款', basis: byStages, guard },
    { id: paidState, title: '已付', frozen: suggested('：已登记的付款不再改动，更正先退回') },
  ),
  papers: [],
  slots: [
    { id: 'voucher', title: '付款凭证', stage: 'during', required: true },
    { id: 'invoice', title: '发票', stage: 'during', required: true, late: true },
    { id: 'approval', title: '付款审批单', stage: 'during', required: false, late: true },
    { id: 'acceptance', title: '验收单', stage: 'during', required: false, late: true, retained: true },
  ],
})
