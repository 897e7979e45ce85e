import { stageAmounts } from '../contract/year-payments'
import { compareDates } from '../dates'
import { boundedFen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { isFiller } from '../text/filler'
import { type Acceptance, acceptedState } from './acceptance-body'
import { type PaymentBody, paidState } from './payment-body'
import { stageCode } from './payment-stages'
import { type Lack, lackIf, type RecordFacts } from './record-field'
import { openRectifications } from './rectification'

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
    '有扣减，没有写依据合同哪一条',
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

/** Paid by the contract, in its stages, on acceptance, to its contractor, and never more than its price (P09). */
export function paymentLacks(body: PaymentBody, facts: RecordFacts): Lack[] {
  const { project, agreedFen, contractor } = facts
  if (!project) return []
  const { signedOn, priceFen, payments } = project.contract
  const { stage, paidOn, payee, notes } = body
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
    ...(payments[at]?.afterAcceptance ? acceptedLacks(body, facts) : []),
    ...deductLacks(body),
    ...openLacks(body, facts),
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
