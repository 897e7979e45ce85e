import { dateText } from '../contract/wording'
import { formatChineseDate, type IsoDate } from '../dates'
import { feedback } from '../records/feedback'
import { type FeedbackBody, feedbackSorts, feedbackWays, problemStages } from '../records/feedback-schema'
import { platformEntry } from '../records/platform-entry'
import { nothingAround } from '../records/record-field'
import { isSettledIn, stepLacks } from '../records/state-machine'
import { fail, ok } from '../result'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { documentNumber, documentNumberToWrite } from '../text/document-number'
import { phrase } from '../text/join-text'
import { answering, contentText, entryLines, stageText } from './entry-lines'
import { feedbackAnswerLayout } from './feedback-answer-layout'
import { definePaper, type PaperFacts, recordOf } from './paper'

const title = '反馈意见整改情况报告'

const words = defineWords({
  id: 'feedback-answer',
  title,
  fields: {
    单位: paperField('标题', 'always'),
    反馈种类: paperField('标题', 'always'),
    发文字号: paperField('标题', 'byHand'),
    主送: paperField('标题', 'always'),
    收到日期: paperField('收到的反馈', 'always'),
    反馈方式: paperField('收到的反馈', 'known', 'phrase'),
    来文编号: paperField('收到的反馈', 'byHand', 'phrase'),
    整改期限: paperField('收到的反馈', 'always'),
    答复意见: paperField('总体情况', 'always', 'sentence'),
    涉及项目: paperField('总体情况', 'mayBeEmpty', 'phrase'),
    未到位: paperField('问题整改情况', 'mayBeEmpty'),
    承办: paperField('联系方式', 'byHand', 'phrase'),
    成文日期: paperField('落款', 'always'),
  },
  lists: {
    问题: { clause: '问题整改情况', columns: ['序号', '阶段', '问题', '要求', '情况', '日期', '佐证'] },
    补录: { clause: '平台补录、改录情况', columns: ['项目', '阶段', '内容', '日期', '回执'] },
  },
  conditions: ['有涉及项目', '有未到位', '有补录'],
  requiredColumns: ['问题.问题', '问题.情况'],
})

type Row = Record<string, string | null>

interface Answer {
  bureauName: string
  body: FeedbackBody
  projects: string[]
  entries: Row[]
  /** Printed where no day was typed; no part of what the answer says. */
  today: IsoDate
}

function inputOf(facts: PaperFacts) {
  const body = recordOf(facts).body as FeedbackBody
  const { projects, profile, today } = facts.county
  const named = projects.filter(({ id }) => body.projectIds.includes(id))
  const entries = answering(entryLines(facts.records, projects), body.number).map(
    ({ project, body: entry }): Row => ({
      项目: project,
      阶段: stageText(entry),
      内容: contentText(entry),
      日期: dateText(entry.enteredOn),
      回执: entry.receiptNumber,
    }),
  )
  return ok<Answer>({
    bureauName: profile.bureauName,
    body,
    projects: named.map(({ name }) => name),
    entries,
    today,
  })
}

function model({ bureauName, body, projects, entries, today }: Answer) {
  const day = body.answeredOn ?? today
  const undone = body.problems.filter(({ doneOn }) => doneOn === null)
  return paperModel(
    words,
    {
      values: {
        单位: bureauName,
        反馈种类: body.sort && feedbackSorts[body.sort],
        发文字号: documentNumber(body.answerNumber) || documentNumberToWrite(day.slice(0, 4)),
        主送: body.from,
        收到日期: dateText(body.receivedOn),
        反馈方式: body.way && feedbackWays[body.way],
        来文编号: body.number || '无文号',
        整改期限: dateText(body.dueOn),
        答复意见: body.answer,
        涉及项目: projects.join('、'),
        未到位: String(undone.length),
        承办: body.responsible,
        成文日期: formatChineseDate(day),
      },
      conditions: { 有涉及项目: projects.length > 0, 有未到位: undone.length > 0, 有补录: entries.length > 0 },
      rows: {
        问题: body.problems.map(({ stage, fact, ask, measure, doneOn, proof }, at) => ({
          序号: String(at + 1),
          阶段: stage && problemStages[stage],
          问题: phrase(fact),
          要求: phrase(ask),
          情况: phrase(measure),
          日期: dateText(doneOn) ?? '尚未',
          佐证: phrase(proof),
        })),
        补录: entries,
      },
    },
    { onlyUnder: { 补录: '有补录' }, looks: { '问题.日期': (text) => (text === '尚未' ? 'warning' : null) } },
  )
}

/** The lacks that keep it from being answered; the evidence comes with the step, and which notice it follows is no part of it. */
function barred(facts: PaperFacts) {
  const { body, state, ownerId } = recordOf(facts)
  if (state !== 'correcting' && isSettledIn(feedback, state)) return null
  const around = { ...nothingAround, today: facts.county.today, ownerId, filled: [] }
  const lacks = stepLacks(feedback, { from: 'correcting', to: 'answered' }, body, around).filter(
    ({ field }) => !field.startsWith('slot/') && field !== 'formerId',
  )
  if (lacks.length === 0) return null
  const detail = `${lacks.map(({ text }) => text).join('；')}。`
  return fail('PAPER_INCOMPLETE', { title, count: String(lacks.length), detail }).error
}

/** 反馈意见整改情况报告: the answer to a notice of a superior office, problem by problem (N24, N28). */
export const feedbackAnswer = definePaper<Answer>({
  id: 'feedback-answer',
  title,
  owner: 'record',
  recordKind: feedback.id,
  stage: 'after',
  format: 'docx',
  norms: ['N24', 'N28'],
  records: [platformEntry.id],
  inputOf,
  barred,
  says: ({ today: _day, ...said }) => said,
  made: { by: 'template', words, model, source: { layout: feedbackAnswerLayout } },
})
