import { clauseLabel } from '../contract/clause-names'
import { delayPenalty } from '../contract/delay-penalty'
import { figures, shareText } from '../contract/wording'
import { formatChineseDate, type IsoDate } from '../dates'
import type { Fen } from '../money/fen'
import type { InspectionBody } from '../records/inspection-schema'
import { rectification } from '../records/rectification'
import { type RectificationBody, sourceNames } from '../records/rectification-schema'
import type { SamplingBody } from '../records/sampling-body'
import { clauseText } from '../records/supervision-words'
import { ok } from '../result'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { documentNumber, documentNumberToWrite } from '../text/document-number'
import { isBlank } from '../text/filler'
import { phrase } from '../text/join-text'
import { definePaper, type PaperFacts, recordOf } from './paper'
import { barredAsStep, projectOfRecord, type RecordHead, recordHead, recordHeadFields } from './record-head'
import { rectificationNoticeLayout } from './rectification-notice-layout'
import { type Receipt, receiptFields, receiptValues } from './service-receipt'

const title = '整改通知书'

const rectificationNoticeWords = defineWords({
  id: 'rectification-notice',
  title,
  fields: {
    ...recordHeadFields,
    发文字号: paperField('标志', 'byHand'),
    主送: paperField('主送', 'always'),
    来源: paperField('来源', 'known', 'phrase'),
    交方案期限: paperField('整改要求', 'always'),
    改毕期限: paperField('整改要求', 'always'),
    整改条款: paperField('整改要求', 'always'),
    违约条款: paperField('逾期后果', 'always'),
    日违约金: paperField('逾期后果', 'mayBeEmpty', 'asMade'),
    联系: paperField('联系', 'byHand', 'phrase'),
    成文日期: paperField('落款', 'always'),
    ...receiptFields,
  },
  lists: { 问题: { clause: '问题', columns: ['序号', '事实', '条款', '证据'] } },
  conditions: ['有违约金'],
  requiredColumns: ['问题.事实', '问题.条款'],
})

export interface Notice {
  head: RecordHead
  body: Pick<
    RectificationBody,
    'number' | 'addressee' | 'planDueOn' | 'correctDueOn' | 'contact' | 'noticedOn' | 'source' | 'sourceText'
  >
  problems: { fact: string; clause: string; evidence: string }[]
  /** The inspection it came from, as it is read; '' = another source. */
  inspected: string
  dailyFen: Fen | null
  dailyRateBp: number | null
  receipt: Receipt
  /** Printed where no day was typed; no part of what the letter says. */
  today: IsoDate
}

/** Problems as the notice numbers them, which the review answers one by one. */
export const problemsOf = ({ problems }: RectificationBody): RectificationBody['problems'] =>
  problems.filter(({ fact, clause, evidence }) => !isBlank(fact) || clause !== null || !isBlank(evidence))

export const agreedIn = ({ clause, clauseText: said }: { clause: string | null; clauseText: string }): string =>
  [clauseText(clause), said.trim()].filter(Boolean).join('：')

/** 2023年5月20日对家计调查入户登记的监督检查, 2023年6月20日对第1批的抽样复核; '' = what it came of stands in its own words. */
export function inspectionOf({ records }: PaperFacts, { inspectionId }: RectificationBody): string {
  const found = records.find(({ id }) => id === inspectionId)
  const of = found && lookedAt(found)
  return of ? `${of.on ? formatChineseDate(of.on) : ''}${of.what && `对${of.what}的`}${of.name}` : ''
}

function lookedAt({ kind, body }: PaperFacts['records'][number]) {
  if (kind === 'inspection') {
    const { checkedOn, service, link } = body as InspectionBody
    return { on: checkedOn, what: [service, link.trim()].filter(Boolean).join(''), name: sourceNames.inspection }
  }
  if (kind !== 'sampling') return null
  const { drawnOn, batch } = body as SamplingBody
  return { on: drawnOn, what: batch.trim(), name: '抽样复核' }
}

function inputOf(facts: PaperFacts) {
  const body = recordOf(facts).body as RectificationBody
  const project = projectOfRecord(facts)
  const { number, addressee, planDueOn, correctDueOn, contact, noticedOn, source, sourceText } = body
  return ok<Notice>({
    head: recordHead(facts),
    body: { number, addressee, planDueOn, correctDueOn, contact, noticedOn, source, sourceText },
    receipt: { delivery: body.delivery, receivedOn: body.receivedOn },
    problems: problemsOf(body).map((problem) => ({
      fact: problem.fact,
      clause: agreedIn(problem),
      evidence: problem.evidence,
    })),
    inspected: inspectionOf(facts, body),
    dailyFen: delayPenalty(project, 1)?.dailyFen ?? null,
    dailyRateBp: project.contract.breach.dailyRateBp,
    today: facts.county.today,
  })
}

/** 2023年5月20日对…的监督检查, 上级监督考核、通报反馈（…） */
export const sourceText = ({ inspected, body: { source, sourceText: said } }: Pick<Notice, 'inspected' | 'body'>) => {
  if (inspected) return inspected
  const where = said.trim()
  return source === null ? null : `${sourceNames[source]}${where && `（${phrase(where)}）`}`
}

const dayText = (on: IsoDate | null) => (on === null ? null : formatChineseDate(on))

function model(notice: Notice) {
  const { head, body, problems, receipt, dailyFen, dailyRateBp, today } = notice
  const day = body.noticedOn ?? today
  return paperModel(rectificationNoticeWords, {
    values: {
      ...head,
      发文字号: documentNumber(body.number) || documentNumberToWrite(day.slice(0, 4)),
      主送: body.addressee,
      来源: sourceText(notice),
      交方案期限: dayText(body.planDueOn),
      改毕期限: dayText(body.correctDueOn),
      整改条款: clauseLabel('C12'),
      违约条款: clauseLabel('C19'),
      日违约金:
        dailyFen === null ? '' : `每逾期一日按合同价款的${shareText(dailyRateBp)}即人民币${figures(dailyFen)}元`,
      联系: body.contact,
      成文日期: formatChineseDate(day),
      ...receiptValues(receipt),
    },
    conditions: { 有违约金: dailyFen !== null },
    rows: {
      问题: problems.map(({ fact, clause, evidence }, at) => ({
        序号: String(at + 1),
        事实: phrase(fact),
        条款: clause,
        证据: phrase(evidence),
      })),
    },
  })
}

/** 整改通知书 (P16, P17, N28): a letter between the parties of a contract, without the words of a penalty by an authority. */
export const rectificationNotice = definePaper<Notice>({
  id: 'rectification-notice',
  title,
  owner: 'record',
  recordKind: rectification.id,
  stage: 'during',
  format: 'docx',
  norms: ['P16', 'P17', 'P27', 'N28'],
  records: ['inspection', 'sampling', 'urging'],
  inputOf,
  barred: (facts) => barredAsStep(facts, rectification, { title, from: 'found', to: 'ordered' }),
  says: ({ today: _day, receipt: _taken, ...said }) => said,
  made: { by: 'template', words: rectificationNoticeWords, model, source: { layout: rectificationNoticeLayout } },
})
