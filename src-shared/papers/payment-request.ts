import { dateText, figures, words as inWords } from '../contract/wording'
import { compareDates } from '../dates'
import { type Fen, notBelowZero, sumFen } from '../money/fen'
import { fundSourceNames, type Project } from '../project/project'
import { type Acceptance, conclusionTitle } from '../records/acceptance-body'
import { type GradeKept, keptByGrade } from '../records/grade-kept'
import { type Spent, spentOn } from '../records/paid'
import { payment } from '../records/payment'
import { type PaymentBody, paidState } from '../records/payment-body'
import { stageAt, stageOf } from '../records/payment-stages'
import type { RecordFacts } from '../records/record-field'
import { agreedStages, type StageDue, stageDue, stageKinds } from '../records/stage-due'
import { ok } from '../result'
import { lineToWriteOn, paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { isFiller } from '../text/filler'
import { phrase } from '../text/join-text'
import { openRectificationsTold } from './open-rectifications'
import { definePaper, type PaperFacts, recordOf } from './paper'
import { type Enclosure, paymentEnclosures } from './payment-enclosures'
import { paymentRequestLayout } from './payment-request-layout'
import { barredAsStep, factsOfPaper, numberedHeadFields, type RecordHead, recordHead } from './record-head'

const title = '付款申请单'
const [sums, grounds, account, enclosed] = ['金额', '付款依据', '收款和资金来源', '附件']

const paymentRequestWords = defineWords({
  id: 'payment-request',
  title,
  fields: {
    ...numberedHeadFields,
    付款期次: paperField('项目', 'always'),
    申请日期: paperField('项目', 'byHand'),
    合同额: paperField(sums, 'always'),
    以前已付: paperField(sums, 'always'),
    以前扣减: paperField(sums, 'always'),
    本期约定: paperField(sums, 'ifKnown'),
    约定依据: paperField(sums, 'ifKnown'),
    本期以前: paperField(sums, 'always'),
    本期应付: paperField(sums, 'ifKnown'),
    本期扣减: paperField(sums, 'always'),
    扣减依据: paperField(sums, 'ifKnown'),
    实付小写: paperField(sums, 'always'),
    实付大写: paperField(sums, 'always'),
    本期未付: paperField(sums, 'ifKnown'),
    支付后余额: paperField(sums, 'always'),
    付款条件: paperField(grounds, 'known', 'phrase'),
    验收: paperField(grounds, 'mayBeEmpty'),
    工作进展: paperField(grounds, 'byHand', 'lines'),
    未闭环整改: paperField(grounds, 'always'),
    仍然付款的理由: paperField(grounds, 'mayBeEmpty', 'phrase'),
    等次扣减: paperField(grounds, 'mayBeEmpty', 'phrase'),
    发票号码: paperField(account, 'byHand'),
    发票金额: paperField(account, 'byHand'),
    户名: paperField(account, 'byHand'),
    开户银行: paperField(account, 'byHand'),
    账号: paperField(account, 'byHand'),
  },
  lists: {
    来源: { clause: account, columns: ['序号', '资金来源', '文号', '金额'] },
    附件: { clause: enclosed, columns: ['序号', '名称', '有无', '说明'] },
  },
  conditions: ['凭验收', '预付的', '有整改', '有等次扣减', '超过等次', '有来源'],
  alternatives: [['凭验收', '预付的']],
})

interface Request {
  head: RecordHead
  body: PaymentBody
  stage: string
  terms: { condition: string; prepaid: boolean } | null
  agreedFen: Fen | null
  /** What the contract pays in this stage, and by what; null = it has no price, or no such stage. */
  due: StageDue | null
  /** Of the last stage, what the grade keeps; absent = nothing. */
  kept?: GradeKept
  before: Spent
  /** Of that in this stage. */
  beforeInStage: Spent
  enclosures: Enclosure[]
  accepted: { number: string; on: string | null; conclusion: string } | null
  openTitles: string[]
  account: { bankName: string; bankAccount: string }
  sources: Pick<Project['fundSources'][number], 'kind' | 'documentNumber' | 'amountFen'>[]
}

/** Paid by then: of those registered, without what came after the day of this one; in one stage only where it is named. */
const before = ({ paidOn }: PaymentBody, { others }: RecordFacts, stage?: string): Spent =>
  spentOn(
    others.filter(({ body }) => {
      const other = (body as PaymentBody).paidOn
      return paidOn === null || other === null || compareDates(other, paidOn) <= 0
    }),
    stage,
  )

function inputOf(facts: PaperFacts) {
  const body = recordOf(facts).body as PaymentBody
  const around = factsOfPaper(facts)
  const { project, related, contractor, agreedFen } = around
  const terms = stageOf(project, body.stage)
  const accepted = related.find(({ id }) => id === body.acceptanceId)?.body as Acceptance | undefined
  const { bankName = '', bankAccount = '' } = contractor?.name.trim() === body.payee.trim() ? contractor : {}
  const kept = keptByGrade(around, body.stage)
  return ok<Request>({
    head: recordHead(facts),
    ...(kept && { kept }),
    body,
    stage: agreedStages(project, related).find(({ code }) => code === body.stage)?.title ?? '',
    terms: terms && { condition: terms.condition, prepaid: terms.prepaid },
    agreedFen,
    due: project && stageDue(project, stageAt(project, body.stage), related),
    before: before(body, around),
    beforeInStage: before(body, around, body.stage ?? ''),
    enclosures: paymentEnclosures(body, around, {
      isNeeded: terms?.prepaid === false,
      number: accepted?.number ?? null,
    }),
    accepted: accepted
      ? { number: accepted.number, on: accepted.acceptedOn, conclusion: conclusionTitle(accepted.conclusion) }
      : null,
    openTitles: openRectificationsTold(related),
    account: { bankName, bankAccount },
    sources: (project?.fundSources ?? []).map(({ kind, documentNumber, amountFen: takes }) => ({
      kind,
      documentNumber,
      amountFen: takes,
    })),
  })
}

const sum = (...amounts: (number | null)[]): Fen => sumFen(amounts.map((amount) => amount ?? 0))

/** 局务会2023年4月1日：首期款按合同先付 */
function decision({ paidAllTheSameBy, paidAllTheSame }: PaymentBody): string {
  const said = [paidAllTheSameBy, paidAllTheSame].filter((text) => !isFiller(text))
  return said.length === 0 ? lineToWriteOn : said.map(phrase).join('：')
}

/** After a 终止协议 more may be paid in a stage than its amount. */

function model(request: Request, _: string, number: string) {
  const { head, body, stage, terms, agreedFen, due, kept, before: spent, beforeInStage } = request
  const { enclosures, accepted, openTitles, account: to, sources } = request
  const { amountFen, deductFen } = body
  const takenFen = amountFen === null ? null : sum(amountFen, deductFen)
  const leftFen =
    agreedFen === null || takenFen === null ? null : sum(agreedFen, -spent.paidFen, -spent.deductedFen, -takenFen)
  const beforeFen = sum(beforeInStage.paidFen, beforeInStage.deductedFen)
  const dueFen = due === null ? null : notBelowZero(sum(due.dueFen, -beforeFen))
  const unpaidFen =
    dueFen === null || takenFen === null
      ? null
      : notBelowZero(sum(dueFen, -takenFen, -(kept ? Math.max(0, kept.openFen - (deductFen ?? 0)) : 0)))
  const prepaid = terms?.prepaid === true
  return paperModel(
    paymentRequestWords,
    {
      values: {
        ...head,
        文书编号: number,
        付款期次: stage,
        申请日期: dateText(body.requestedOn),
        合同额: figures(agreedFen),
        以前已付: figures(spent.paidFen),
        以前扣减: figures(spent.deductedFen),
        本期约定: figures(due?.dueFen ?? null),
        约定依据: due?.by ?? '',
        本期以前: figures(beforeFen),
        本期应付: figures(dueFen),
        本期扣减: figures(sum(deductFen)),
        扣减依据: sum(deductFen) > 0 ? body.deductClause : '',
        实付小写: figures(amountFen),
        实付大写: inWords(amountFen),
        本期未付: figures(unpaidFen),
        支付后余额: figures(leftFen),
        付款条件: phrase(terms?.condition ?? ''),
        验收:
          accepted === null
            ? ''
            : [accepted.number.trim(), `${dateText(accepted.on) ?? ''}验收`, accepted.conclusion]
                .filter(Boolean)
                .join('，'),
        工作进展: body.progress,
        未闭环整改: openTitles.length === 0 ? '0件' : `${openTitles.length}件（${openTitles.join('、')}）`,
        仍然付款的理由: decision(body),
        等次扣减: kept ? `${kept.told}（${kept.clause}），本期最多付 ${figures(kept.mostFen)} 元` : '',
        发票号码: body.invoiceNumber,
        发票金额: figures(body.invoiceFen),
        户名: body.payee,
        开户银行: to.bankName,
        账号: to.bankAccount,
      },
      conditions: {
        凭验收: !prepaid,
        预付的: prepaid,
        有整改: openTitles.length > 0,
        有等次扣减: kept !== undefined,
        超过等次: kept !== undefined && sum(beforeInStage.paidFen, amountFen) > kept.mostFen,
        有来源: sources.length > 0,
      },
      rows: {
        来源: sources.map(({ kind, documentNumber, amountFen: takes }, at) => ({
          序号: String(at + 1),
          资金来源: fundSourceNames[kind],
          文号: documentNumber.trim() || '/',
          金额: figures(takes) ?? '/',
        })),
        附件: enclosures.map(({ name, isThere, said }, at) => ({
          序号: String(at + 1),
          名称: name,
          有无: isThere ? '有' : '缺',
          说明: said || '/',
        })),
      },
    },
    { onlyUnder: { 来源: '有来源' } },
  )
}

/** 付款申请单 (P09, N16; Regulation art. 51): what is due of a stage, by which acceptance, what is deducted, paid and left. */
export const paymentRequest = definePaper<Request>({
  id: 'payment-request',
  title,
  owner: 'record',
  recordKind: payment.id,
  stage: 'during',
  format: 'docx',
  norms: ['P09', 'N16'],
  records: ['payment', 'rectification', 'fund-use', ...stageKinds],
  inputOf,
  // The treasury's voucher and its day come once the request is approved.
  barred: (facts) => barredAsStep(facts, payment, { title, from: 'draft', to: paidState }, ['paidOn', 'voucherNumber']),
  // The stage bears its amount in its title; what lies with it is ticked as on the day it is printed.
  says: ({ due: _amount, beforeInStage: _before, enclosures: _enclosed, ...said }) => said,
  made: { by: 'template', words: paymentRequestWords, model, source: { layout: paymentRequestLayout } },
})
