import { compareDates } from '../dates'
import { boundedFen, sumFen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { isFiller, saysNoReason } from '../text/filler'
import { phrase } from '../text/join-text'
import { type Acceptance, acceptedState } from './acceptance-body'
import { archivedState, handedState } from './archive-schema'
import { isEndedEarly } from './contract-change-body'
import { heldLacks } from './contract-held'
import { returnedState } from './data-return'
import { type EvaluationBody, issuedState } from './evaluation-schema'
import { paidFen } from './paid'
import { type PaymentBody, paidState } from './payment-body'
import { type Lack, lackIf, type RecordFacts } from './record-field'
import { openRectifications } from './rectification'
import { pricingNames, type SettlementBody, settle, settledState } from './settlement-body'
import { agreedRows, fewerThanGood, isByGrade, lastAcceptedStage } from './settlement-lines'

const yuan = (amount: number | null) => (amount === null ? '没有价款' : `${formatYuan(boundedFen(BigInt(amount)))} 元`)

/** What stands in contract and payments is taken from there and typed nowhere else. */
function agreedLacks(body: SettlementBody, facts: RecordFacts): Lack[] {
  const { project, agreedFen, related } = facts
  if (!project) return []
  const { pricing } = project.contract
  const paid = paidFen(related)
  const rows = new Map(agreedRows(facts).map((row) => [row.id, row]))
  return [
    ...lackIf(body.pricing !== pricing, 'pricing', `合同约定的计价方式是${pricingNames[pricing]}`),
    ...lackIf(body.agreedFen !== agreedFen, 'agreedFen', `合同和补充协议约定的价款是 ${yuan(agreedFen)}`),
    ...lackIf(body.paidFen !== paid, 'paidFen', `已付金额与已登记的付款合计 ${yuan(paid)}不一致`),
    ...body.lines.flatMap(({ id, name, unitPriceFen, agreed }) => {
      const row = rows.get(id)
      return [
        ...lackIf(
          row !== undefined && row.unitPriceFen !== unitPriceFen,
          `lines.${id}.unitPriceFen`,
          row?.unitPriceFen == null
            ? `“${name}”按总价结算，没有单价`
            : `“${name}”合同约定的单价是 ${yuan(row.unitPriceFen)}`,
        ),
        ...lackIf(
          row !== undefined && row.agreed !== agreed,
          `lines.${id}.agreed`,
          `“${name}”约定的数量是 ${row?.agreed}${row?.unit}`,
        ),
      ]
    }),
  ]
}

/** 单价 counts what was accepted: no number, no sum. */
function lineLacks(body: SettlementBody, facts: RecordFacts): Lack[] {
  if (body.pricing !== 'unit_price') return []
  const single = body.lines.length === 1
  const accepted = facts.related.find(({ id }) => id === body.acceptanceId)?.body as Acceptance | undefined
  const good = accepted?.goodQuantity ?? null
  const fewerThan = fewerThanGood(body, facts.related)
  return body.lines.flatMap(({ id, name, accepted: settled, unitPriceFen }) => [
    ...lackIf(settled === null, `lines.${id}.accepted`, `“${name}”没有填验收合格的数量`),
    ...lackIf(unitPriceFen === null, `lines.${id}.unitPriceFen`, `“${name}”没有单价`),
    ...lackIf(
      single && settled !== null && good !== null && settled > good,
      `lines.${id}.accepted`,
      `“${name}”多于验收书上的合格数量 ${good}`,
    ),
    ...lackIf(
      fewerThan !== null && saysNoReason(body.fewerReason),
      'fewerReason',
      `“${name}”结算 ${settled}，少于验收书上的合格数量 ${fewerThan}，没有写明少结算的理由`,
    ),
  ])
}

/** It rests on the last acceptance, and on the evaluation or a reason; what ended early on what was accepted till then. */
function groundLacks(body: SettlementBody, facts: RecordFacts): Lack[] {
  const { related } = facts
  const of = related.find(({ id }) => id === body.acceptanceId)
  const accepted = of?.body as Acceptance | undefined
  const ended = isEndedEarly(related)
  const last = lastAcceptedStage(facts)
  const say = (text: string) => [{ field: 'acceptanceId', text }]
  const evaluated = related.find(({ id }) => id === body.evaluationId)
  return [
    ...(!of || !accepted
      ? say('没有选最后一次验收')
      : of.state !== acceptedState
        ? say(`“${of.title}”还没有登记签署`)
        : accepted.conclusion === 'failed'
          ? say(`“${of.title}”的结论是不合格，不能据以结算`)
          : !ended && last !== null && accepted.stage !== last
            ? say(`“${of.title}”不是${last}的验收，最后一期验收合格后才结算`)
            : lackIf(
                body.settledOn !== null &&
                  accepted.acceptedOn !== null &&
                  compareDates(body.settledOn, accepted.acceptedOn) < 0,
                'settledOn',
                `结算日期早于验收日期 ${accepted.acceptedOn}`,
              )),
    ...lackIf(
      evaluated === undefined && saysNoReason(body.noEvaluationReason),
      'evaluationId',
      '没有选绩效评价，也没有填没有评价就结算的理由',
    ),
    ...lackIf(
      evaluated !== undefined && evaluated.state !== issuedState,
      'evaluationId',
      `“${evaluated?.title}”还没有出具报告`,
    ),
  ]
}

const evaluationOf = ({ evaluationId }: SettlementBody, { related }: RecordFacts) =>
  related.find(({ id, state }) => id === evaluationId && state === issuedState)

/** What the issued evaluation keeps back is what the settlement keeps back for it, once; another figure is corrected there first. */
function gradeLacks(body: SettlementBody, facts: RecordFacts): Lack[] {
  const evaluated = evaluationOf(body, facts)
  const due = (evaluated?.body as EvaluationBody | undefined)?.deductFen ?? null
  if (!evaluated || due === null) return []
  const rows = body.deductions.filter(isByGrade)
  const sum = sumFen(rows.map(({ amountFen }) => amountFen ?? 0))
  const isIn = sum === due || (rows.length === 0 && body.deductions.some(({ amountFen }) => amountFen === due))
  const text = `“${evaluated.title}”因等次扣减 ${yuan(due)}，结算中按评价等次扣减的是 ${yuan(sum)}；两处须一致，评价有误的退回更正`
  return lackIf(!isIn, 'deductions', text)
}

/** 末期款付清以前 the files are handed over and the personal data given back, where the contract agrees it (papers 18, 19). */
function closingLacks({ notes }: SettlementBody, { project, related }: RecordFacts): Lack[] {
  const agreed = project?.contract
  if (!agreed || !saysNoReason(notes)) return []
  const has = (kind: string, ...states: string[]) =>
    related.some((record) => record.kind === kind && states.includes(record.state))
  const open = [
    ...(!has('project-archive', handedState, archivedState) ? ['档案移交'] : []),
    ...(!isFiller(agreed.personalInformation.returnOrDelete) && !has('data-return', returnedState)
      ? ['个人信息返还和删除证明']
      : []),
  ]
  const text = `${open.join('、')}还没有登记：合同约定在支付末期款之前完成；另有情况的在备注写明`
  return lackIf(open.length > 0, 'notes', text)
}

/** What bars nothing: a deduction nobody could reckon, with the words of the contract. */
export function settlementRemarks(body: SettlementBody, facts: RecordFacts): string[] {
  const evaluated = evaluationOf(body, facts)
  const terms = facts.project?.contract.evaluationTerms ?? ''
  if (!evaluated || isFiller(terms) || (evaluated.body as EvaluationBody).deductFen !== null) return []
  return [`“${evaluated.title}”没有写明因等次扣减的金额，待人工核定：合同约定“${phrase(terms)}”。`]
}

/** What keeps a settlement from being signed (P09, P20; papers 17). */
export function settlementLacks(body: SettlementBody, facts: RecordFacts): Lack[] {
  const settled = settle(body)
  const before = facts.others.find(({ state }) => state === settledState)
  const open = openRectifications(facts.related).map(({ title }) => `“${title}”`)
  return [
    ...heldLacks('settledOn', '结算', facts),
    ...lackIf(before !== undefined, 'settledOn', `合同已经结算（${before?.title}）`),
    ...agreedLacks(body, facts),
    ...lineLacks(body, facts),
    ...groundLacks(body, facts),
    ...gradeLacks(body, facts),
    ...closingLacks(body, facts),
    ...lackIf(settled !== null && settled.settledFen < 0, 'deductions', '扣减的金额多于应计的价款'),
    ...lackIf(open.length > 0, 'notes', `整改${open.join('、')}还没有闭环，闭环后再结算`),
  ]
}

/** Payments of its day and after were paid on it. */
export function paidOnIt({ settledOn }: SettlementBody, { related }: RecordFacts): Lack[] {
  const titles = related
    .filter(({ kind, state }) => kind === 'payment' && state === paidState)
    .filter(({ body }) => {
      const on = (body as PaymentBody).paidOn
      return on !== null && settledOn !== null && compareDates(on, settledOn) >= 0
    })
    .map(({ title }) => `“${title}”`)
  return lackIf(titles.length > 0, 'settledOn', `${titles.join('、')}在结算以后付，先退回更正，再退回结算`)
}

/** What it comes to, said above the form; the differences among it. */
export function settlementTold(body: SettlementBody): string[] {
  const settled = settle(body)
  if (!settled) return ['填齐计价方式、约定价款和验收合格的数量后得出应结金额。']
  const { countedFen, grossFen, deductedFen, settledFen, openFen } = settled
  const counted =
    countedFen === null
      ? `总价包干，按约定价款 ${yuan(grossFen)}计`
      : countedFen > grossFen
        ? `按单价和合格数量计 ${yuan(countedFen)}，超过约定价款，按约定价款 ${yuan(grossFen)}计`
        : `按单价和合格数量计 ${yuan(countedFen)}，比约定价款少 ${yuan((body.agreedFen ?? 0) - countedFen)}`
  const deducted = deductedFen === 0 ? '没有扣减' : `扣减 ${yuan(deductedFen)}`
  const rest = openFen < 0 ? `应退还 ${yuan(-openFen)}` : `本次结清 ${yuan(openFen)}`
  const parts = body.lines.flatMap(({ name, agreed, accepted, unit }) => {
    const by = accepted === null ? null : accepted - Number(agreed.replaceAll(/[,，]/g, ''))
    if (by === null || Number.isNaN(by) || by === 0) return []
    return [`“${name}”约定 ${agreed}${unit}，合格 ${accepted}${unit}，${by < 0 ? '少' : '多'} ${Math.abs(by)}${unit}。`]
  })
  return [`${counted}；${deducted}；应结 ${yuan(settledFen)}，已付 ${yuan(body.paidFen ?? 0)}，${rest}。`, ...parts]
}
