import { stageAmounts } from '../contract/year-payments'
import { compareDates, type IsoDate } from '../dates'
import { boundedFen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { isFiller } from '../text/filler'
import { type Acceptance, acceptedState } from './acceptance-body'
import { archivedState, handedState } from './archive-schema'
import { returnedState } from './data-return'
import { issuedState } from './evaluation-schema'
import { spentOn } from './paid'
import { type PaymentBody, paidState } from './payment-body'
import { stageCode, stageOf } from './payment-stages'
import { type Lack, lackIf, type RecordFacts } from './record-field'
import { openRectifications } from './rectification'
import { settledAt } from './settlement-body'

/** What is paid and deducted already, with this payment; in one stage only where it is named. A deduction is owed no more. */
function spentWith(body: PaymentBody, { others }: RecordFacts, stage?: string) {
  const spent = spentOn([...others, { state: paidState, body }], stage)
  return { sum: BigInt(spent.paidFen) + BigInt(spent.deductedFen), deducts: spent.deductedFen !== 0 }
}

function over(what: string, { sum, deducts }: { sum: bigint; deducts: boolean }, limitFen: number | null): Lack[] {
  if (limitFen === null || sum <= BigInt(limitFen)) return []
  const [all, limit, more] = [sum, BigInt(limitFen), sum - BigInt(limitFen)].map((amount) =>
    formatYuan(boundedFen(amount)),
  )
  const spent = deducts ? '共付和扣减' : '共付'
  return [
    {
      field: 'amountFen',
      text: `连同已登记的付款，${what}${spent} ${all} 元，超过约定的 ${limit} 元，多出 ${more} 元`,
    },
  ]
}

/** A stage the contract pays on acceptance is paid on one that was signed, was good, and is of that stage. */
function acceptedLacks({ stage, acceptanceId, acceptedOn }: PaymentBody, { related }: RecordFacts): Lack[] {
  const of = related.find(({ id }) => id === acceptanceId)
  const found = of?.body as Acceptance | undefined
  if (!of || !found) return [{ field: 'acceptanceId', text: `${stage}约定验收合格后支付，没有选验收` }]
  const say = (field: string, text: string) => [{ field, text }]
  if (of.state !== acceptedState) return say('acceptanceId', `“${of.title}”还没有登记签署`)
  if (found.conclusion === 'failed') return say('acceptanceId', `“${of.title}”的结论是不合格，不能据以付款`)
  if (found.stage !== stage) return say('acceptanceId', `“${of.title}”是${found.stage}的验收，不是${stage}的`)
  return acceptedOn === found.acceptedOn ? [] : say('acceptedOn', `验收日期与验收书上的 ${found.acceptedOn} 不一致`)
}

function deductLacks({ deductFen, deductClause }: PaymentBody): Lack[] {
  return lackIf(
    deductFen !== null && deductFen > 0 && isFiller(deductClause),
    'deductClause',
    '有扣减，没有写扣减依据是合同哪一条',
  )
}

/** What the condition of a stage may wait for beside its acceptance, and the record that shows it. */
const waitsFor: readonly { said: RegExp; kind: string; states: readonly string[]; text: string; dayOf: string }[] = [
  {
    said: /评价/,
    kind: 'evaluation',
    states: [issuedState],
    text: '绩效评价完成后支付，评价报告还没有出具',
    dayOf: 'evaluatedOn',
  },
  {
    said: /档案.{0,6}移交|移交.{0,6}档案/,
    kind: 'project-archive',
    states: [handedState, archivedState],
    text: '档案移交后支付，还没有登记移交',
    dayOf: 'handedOn',
  },
  {
    said: /个人信息.{0,8}(?:返还|删除)|删除证明/,
    kind: 'data-return',
    states: [returnedState],
    text: '个人信息返还删除证明提交后支付，还没有登记证明',
    dayOf: 'signedOn',
  },
]

/** What the contract pays after the evaluation or the handover waits for them: 末期先于评价 (papers 13, 17). */
function waitingLacks({ stage, paidOn }: PaymentBody, { related, project }: RecordFacts): Lack[] {
  const condition = stageOf(project, stage)?.condition ?? ''
  return waitsFor
    .filter(({ said }) => said.test(condition))
    .flatMap(({ kind, states, text, dayOf }) => {
      const shown = related.findLast((record) => record.kind === kind && states.includes(record.state))
      if (!shown) return [{ field: 'stage', text: `合同约定${stage}在${text}` }]
      const on = shown.body[dayOf] as IsoDate | null
      const early = on !== null && paidOn !== null && compareDates(paidOn, on) < 0
      return lackIf(early, 'paidOn', `付款日期早于“${shown.title}”的 ${on}`)
    })
}

/** 等额发票: for what is paid out. */
function invoiceLacks({ amountFen, invoiceFen }: PaymentBody): Lack[] {
  return lackIf(
    amountFen !== null && invoiceFen !== null && invoiceFen !== amountFen,
    'invoiceFen',
    '发票金额与实付金额不一致',
  )
}

/** While a 整改 is open a payment waits, unless it was decided to pay all the same, and why. */
function openLacks({ paidAllTheSame }: PaymentBody, { related }: RecordFacts): Lack[] {
  const titles = openRectifications(related).map(({ title }) => `“${title}”`)
  return lackIf(
    titles.length > 0 && isFiller(paidAllTheSame),
    'paidAllTheSame',
    `整改${titles.join('、')}还没有闭环；决定仍然付款的，写明决定和理由`,
  )
}

/** What both have settled is what is owed: no more is paid out. */
function settledLacks(body: PaymentBody, { related, others }: RecordFacts): Lack[] {
  const settledFen = settledAt(related)
  const { paidFen } = spentOn([...others, { state: paidState, body }])
  return settledFen === null || paidFen <= settledFen
    ? []
    : [
        {
          field: 'amountFen',
          text: `连同已登记的付款共付 ${formatYuan(paidFen)} 元，超过结算金额 ${formatYuan(settledFen)} 元`,
        },
      ]
}

/** Paid by the contract, in its stages, on acceptance, to its contractor, and never more than its price (P09). */
export function paymentLacks(body: PaymentBody, facts: RecordFacts): Lack[] {
  const { project, agreedFen, contractor } = facts
  if (!project) return []
  const { signedOn, priceFen, payments } = project.contract
  const { stage, payee, notes } = body
  const at = payments.findIndex((_, index) => stageCode(index) === stage)
  const stranger = contractor !== null && payee.trim() !== contractor.name.trim()
  return [
    ...lackIf(signedOn === null, 'paidOn', '合同还没有填签订日期，没有签订的合同不能付款'),
    ...lackIf(priceFen === null, 'amountFen', '合同还没有价款'),
    ...lackIf(payments.length === 0, 'stage', '合同没有付款期次，看不出按什么付款；先在“合同”一步填付款方式'),
    ...lackIf(payments.length > 0 && stage === null, 'stage', '没有选付款期次'),
    ...lackIf(stage !== null && at < 0, 'stage', `合同中没有${stage}`),
    ...(payments[at]?.afterAcceptance ? acceptedLacks(body, facts) : []),
    ...waitingLacks(body, facts),
    ...deductLacks(body),
    ...invoiceLacks(body),
    ...openLacks(body, facts),
    ...lackIf(
      stranger && !isFiller(payee) && isFiller(notes),
      'payee',
      `收款人与承接主体“${contractor?.name}”不一致；确有原因的，请在备注写明`,
    ),
    // What was agreed later belongs to no stage of the contract.
    ...(at < 0 || agreedFen !== priceFen
      ? []
      : over(stage ?? '', spentWith(body, facts, stage ?? ''), stageAmounts(project)[at] ?? null)),
    ...over('本合同', spentWith(body, facts), agreedFen),
    ...settledLacks(body, facts),
  ]
}
