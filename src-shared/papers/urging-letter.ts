import { clauseLabel } from '../contract/clause-names'
import { dateText } from '../contract/wording'
import { compareDates, daysBetween, formatChineseDate, type IsoDate } from '../dates'
import { clauseText } from '../records/supervision-words'
import { urging } from '../records/urging'
import { type UrgedMatter, type UrgingBody, writtenMatters } from '../records/urging-schema'
import { ok } from '../result'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { documentNumber, documentNumberToWrite } from '../text/document-number'
import { phrase } from '../text/join-text'
import { definePaper, type PaperFacts, recordOf } from './paper'
import { barredAsStep, type RecordHead, recordHead, recordHeadFields } from './record-head'
import { type Receipt, receiptFields, receiptValues } from './service-receipt'
import { urgingLetterLayout } from './urging-letter-layout'

const title = '催办函'

const urgingLetterWords = defineWords({
  id: 'urging-letter',
  title,
  fields: {
    ...recordHeadFields,
    发文字号: paperField('标志', 'byHand'),
    主送: paperField('主送', 'always'),
    要求日期: paperField('要求', 'always'),
    回复方式: paperField('要求', 'always', 'phrase'),
    整改条款: paperField('后续', 'always'),
    联系: paperField('联系', 'byHand', 'phrase'),
    成文日期: paperField('落款', 'always'),
    ...receiptFields,
  },
  lists: { 事项: { clause: '催办事项', columns: ['序号', '事项', '条款', '期限', '逾期', '现状'] } },
  conditions: [],
  requiredColumns: ['事项.事项', '事项.期限'],
})

interface Letter {
  head: RecordHead
  body: Pick<UrgingBody, 'number' | 'addressee' | 'urgedOn' | 'doBy' | 'replyWay' | 'contact'>
  matters: UrgedMatter[]
  receipt: Receipt
  /** Printed where no day was typed; no part of what the letter says. */
  today: IsoDate
}

function inputOf(facts: PaperFacts) {
  const body = recordOf(facts).body as UrgingBody
  const { number, addressee, urgedOn, doBy, replyWay, contact } = body
  return ok<Letter>({
    head: recordHead(facts),
    body: { number, addressee, urgedOn, doBy, replyWay, contact },
    matters: writtenMatters(body),
    receipt: { delivery: body.delivery, receivedOn: body.receivedOn },
    today: facts.county.today,
  })
}

const lateText = (dueOn: IsoDate | null, on: IsoDate): string | null => {
  if (dueOn === null) return null
  return compareDates(on, dueOn) > 0 ? `${daysBetween(dueOn, on)}日` : '即将到期'
}

function model({ head, body, matters, receipt, today }: Letter) {
  const day = body.urgedOn ?? today
  return paperModel(urgingLetterWords, {
    values: {
      ...head,
      发文字号: documentNumber(body.number) || documentNumberToWrite(day.slice(0, 4)),
      主送: body.addressee,
      要求日期: dateText(body.doBy),
      回复方式: body.replyWay,
      整改条款: clauseLabel('C12'),
      联系: body.contact,
      成文日期: formatChineseDate(day),
      ...receiptValues(receipt),
    },
    conditions: {},
    rows: {
      事项: matters.map(({ what, clause, dueOn, status }, at) => ({
        序号: String(at + 1),
        事项: phrase(what),
        条款: clauseText(clause),
        期限: dateText(dueOn),
        逾期: lateText(dueOn, day),
        现状: phrase(status),
      })),
    },
  })
}

/** 催办函 (N18, P29): a letter to the contractor on what is late, calm in tone, and what follows if it stays so. */
export const urgingLetter = definePaper<Letter>({
  id: 'urging-letter',
  title,
  owner: 'record',
  recordKind: urging.id,
  stage: 'during',
  format: 'docx',
  norms: ['N18', 'P29'],
  records: ['work-plan', 'service-report', 'rectification', 'acceptance'],
  inputOf,
  barred: (facts) => barredAsStep(facts, urging, { title, from: 'draft', to: 'sent' }),
  says: ({ today: _day, receipt: _taken, ...said }) => said,
  made: { by: 'template', words: urgingLetterWords, model, source: { layout: urgingLetterLayout } },
})
