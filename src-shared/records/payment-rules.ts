import { compareDates } from '../dates'
import { boundedFen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { isFiller, saysNoReason } from '../text/filler'
import { foldText } from '../text/fold-text'
import { type Acceptance, acceptedState } from './acceptance-body'
import { isEnded } from './agreed-amounts'
import { heldLacks } from './contract-held'
import { keptByGrade } from './grade-kept'
import { spentOn } from './paid'
import { type PaymentBody, paidState } from './payment-body'
import { stageAt } from './payment-stages'
import { type Lack, lackIf, type RecordFacts, type RelatedRecord } from './record-field'
import { openRectifications } from './rectification'
import { settledAt } from './settlement-body'
import { stageDue } from './stage-due'
import { awaitedOf } from './stage-waits'

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

/** What the contract pays after the filing, the evaluation, the handover or the settlement waits for them: 末期先于评价 (papers 13, 17). */
function waitingLacks({ stage, paidOn }: PaymentBody, { related, project }: RecordFacts): Lack[] {
  if (!project) return []
  return awaitedOf(project, stageAt(project, stage), related).flatMap((awaited) => {
    if ('open' in awaited) return [{ field: 'stage', text: `合同约定${stage}在${awaited.open}` }]
    const early = awaited.on !== null && paidOn !== null && compareDates(paidOn, awaited.on) < 0
    return lackIf(early, 'paidOn', `付款日期早于“${awaited.title}”的 ${awaited.on}`)
  })
}

/** The payments of its project beside it are among what is kept of it. */
export const withOthers = ({ related, others }: Pick<RecordFacts, 'related' | 'others'>): RelatedRecord[] => [
  ...related,
  ...others.map((other) => ({ ...other, kind: 'payment' })),
]

/**
 * No stage is paid more than it comes to. What is settled is settled in all; after a 终止协议, which settles the whole, what
 * was accepted is paid in any stage that is not prepaid.
 */
function stageLacks(body: PaymentBody, facts: RecordFacts): Lack[] {
  const { project, related } = facts
  const at = stageAt(project, body.stage)
  if (!project || at < 0) return []
  const { payments } = project.contract
  if (settledAt(related) !== null && at === payments.length - 1) return []
  if (isEnded(related) && !payments[at]?.prepaid) return []
  const due = stageDue(project, at, related)
  const said = due?.changed ? `（${due.by}）` : ''
  return over(`${body.stage}${said}`, spentWith(body, facts, body.stage ?? ''), due?.dueFen ?? null)
}

/** One voucher pays once. */
function twiceLacks({ voucherNumber, paidOn, amountFen }: PaymentBody, { others }: RecordFacts): Lack[] {
  const number = foldText(voucherNumber)
  const before = others.find(({ state, body }) => {
    const other = body as PaymentBody
    return (
      state === paidState &&
      foldText(other.voucherNumber) === number &&
      other.paidOn === paidOn &&
      other.amountFen === amountFen
    )
  })
  return lackIf(
    number !== '' && before !== undefined,
    'voucherNumber',
    `支付凭证号、付款日期和金额都与已登记的“${before?.title}”相同，不能重复登记`,
  )
}

/** 等额发票: for what is paid out. */
function invoiceLacks({ amountFen, invoiceFen }: PaymentBody): Lack[] {
  return lackIf(
    amountFen !== null && invoiceFen !== null && invoiceFen !== amountFen,
    'invoiceFen',
    '发票金额与实付金额不一致',
  )
}

/** While a 整改 is open a payment waits, unless it is said who decided to pay all the same, and why. */
function openLacks(body: PaymentBody, { related }: RecordFacts): Lack[] {
  const titles = openRectifications(related).map(({ title }) => `“${title}”`)
  return titles.length === 0 ? [] : undecided(body, `整改${titles.join('、')}还没有闭环`)
}

/** Of the last stage no more than the grade leaves is paid, unless it is said who decided otherwise, and why (C14). */
function gradeLacks(body: PaymentBody, facts: RecordFacts): Lack[] {
  const kept = keptByGrade(facts, body.stage)
  if (!kept) return []
  const { paidFen } = spentOn([...facts.others, { state: paidState, body }], body.stage ?? '')
  if (paidFen <= kept.mostFen) return []
  const most = `${kept.told}（${kept.clause}），${body.stage}最多付 ${formatYuan(kept.mostFen)} 元`
  return undecided(body, `${most}，连同已登记的付款共付 ${formatYuan(paidFen)} 元`)
}

function undecided({ paidAllTheSame, paidAllTheSameBy }: PaymentBody, what: string): Lack[] {
  const open = `${what}；决定仍然付款的，`
  const [noWho, noWhy] = [saysNoReason(paidAllTheSameBy), saysNoReason(paidAllTheSame)]
  return [
    ...lackIf(noWho, 'paidAllTheSameBy', `${open}写明谁决定的`),
    ...lackIf(noWhy, 'paidAllTheSame', `${noWho ? '' : open}写明为什么仍然付款，“同意”之类不是理由`),
  ]
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

/** Paid by the signed contract, in its stages, on acceptance, to its contractor, and never more than its price (P09). */
export function paymentLacks(body: PaymentBody, facts: RecordFacts): Lack[] {
  const { project, agreedFen, contractor } = facts
  if (!project) return []
  const { priceFen, payments } = project.contract
  const { stage, payee, notes } = body
  const at = stageAt(project, stage)
  const stranger = contractor !== null && payee.trim() !== contractor.name.trim()
  return [
    ...heldLacks('stage', '付款', facts),
    ...lackIf(priceFen === null, 'amountFen', '合同还没有价款'),
    ...lackIf(payments.length === 0, 'stage', '合同没有付款期次，看不出按什么付款；先在“合同”一步填付款方式'),
    ...lackIf(payments.length > 0 && stage === null, 'stage', '没有选付款期次'),
    ...lackIf(stage !== null && at < 0, 'stage', `合同中没有${stage}`),
    ...(at < 0 || payments[at]?.prepaid ? [] : acceptedLacks(body, facts)),
    ...waitingLacks(body, facts),
    ...deductLacks(body),
    ...invoiceLacks(body),
    ...openLacks(body, facts),
    ...gradeLacks(body, facts),
    ...twiceLacks(body, facts),
    ...lackIf(
      stranger && !isFiller(payee) && saysNoReason(notes),
      'payee',
      `收款人与承接主体“${contractor?.name}”不一致；确有原因的，请在备注写明`,
    ),
    ...stageLacks(body, facts),
    ...over('本合同', spentWith(body, facts), agreedFen),
    ...settledLacks(body, facts),
  ]
}
