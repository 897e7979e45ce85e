import { dateText, figures } from '../contract/wording'
import type { IsoDate } from '../dates'
import { fieldLacks } from '../records/field-lacks'
import { rectification } from '../records/rectification'
import { correctBy } from '../records/rectification-days'
import { lateDays } from '../records/rectification-late'
import { type RectificationBody, remedyNames, verdictNames } from '../records/rectification-schema'
import { reviewed } from '../records/rectification-steps'
import { clauseText } from '../records/supervision-words'
import { fail, ok } from '../result'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { documentNumber } from '../text/document-number'
import { phrase } from '../text/join-text'
import { definePaper, type PaperFacts, recordOf } from './paper'
import { factsOfPaper, numberedHeadFields, type RecordHead, recordHead } from './record-head'
import { agreedIn, inspectionOf, problemsOf, sourceText } from './rectification-notice'
import { rectificationReviewLayout } from './rectification-review-layout'

const title = '整改复核单'

const rectificationReviewWords = defineWords({
  id: 'rectification-review',
  title,
  fields: {
    ...numberedHeadFields,
    通知书文号: paperField('整改', 'byHand'),
    通知日期: paperField('整改', 'byHand'),
    来源: paperField('整改', 'ifKnown'),
    收到方案日期: paperField('整改', 'byHand'),
    批准方案日期: paperField('整改', 'byHand'),
    改毕期限: paperField('整改', 'byHand'),
    收到报告日期: paperField('整改', 'byHand'),
    逾期天数: paperField('整改', 'known'),
    复核日期: paperField('复核', 'byHand'),
    复核方式: paperField('复核', 'byHand'),
    复核人: paperField('复核', 'byHand'),
    总结论: paperField('复核', 'known', 'asMade'),
    后续: paperField('后续', 'known', 'asMade'),
  },
  lists: { 问题: { clause: '逐条复核', columns: ['序号', '事实', '措施', '证据', '结论'] } },
  conditions: [],
  requiredColumns: ['问题.事实', '问题.结论'],
})

interface Review {
  head: RecordHead
  body: RectificationBody
  state: string
  source: string | null
  late: number
}

function inputOf(facts: PaperFacts) {
  const { body: stored, state } = recordOf(facts)
  const body = stored as RectificationBody
  return ok<Review>({
    head: recordHead(facts),
    body,
    state,
    source: sourceText({ body, inspected: inspectionOf(facts, body) }),
    late: lateDays(body, facts.county.today),
  })
}

/** 各项问题均已整改到位, or how many are not; where none was reviewed, as before 补救、赔偿 for a term gone by, that. */
function conclusionOf(body: RectificationBody): string {
  const all = problemsOf(body)
  const count = (verdict: string) => all.filter((one) => one.verdict === verdict).length
  if (count('done') === all.length) return `共${all.length}项问题，均已整改到位`
  if (all.every(({ verdict }) => verdict === null)) return `共${all.length}项问题，没有复核`
  return `共${all.length}项问题，到位${count('done')}项，部分到位${count('partly')}项，未改${count('not')}项`
}

/** 闭环, 再限期, or 补救、赔偿 with its clause, amount and decision. */
function followsOf({ body, state }: Review): string {
  const { extendedDueOn, remedyType, remedyClause, remedyFen, remedyText, decision } = body
  if (remedyType !== null) {
    const sum = remedyFen === null ? '' : `，金额${figures(remedyFen)}元`
    const decided = decision.trim() && `，依据${phrase(decision)}`
    const told = remedyText.trim() && `，${phrase(remedyText)}`
    return `${remedyNames[remedyType]}：${clauseText(remedyClause)}${sum}${decided}${told}`
  }
  const isDone = problemsOf(body).every(({ verdict }) => verdict === 'done')
  if (isDone) return state === 'closed' ? '闭环' : '予以闭环'
  return extendedDueOn === null ? '转补救、赔偿' : `再限期整改，于${dateText(extendedDueOn)}前改毕`
}

function model(review: Review, _: string, number: string) {
  const { head, body, source, late } = review
  const day = (on: IsoDate | null) => dateText(on)
  return paperModel(
    rectificationReviewWords,
    {
      values: {
        ...head,
        文书编号: number,
        通知书文号: documentNumber(body.number),
        通知日期: day(body.noticedOn),
        来源: source,
        收到方案日期: day(body.planReceivedOn),
        批准方案日期: day(body.planApprovedOn),
        改毕期限: day(correctBy(body)),
        收到报告日期: day(body.correctedOn),
        逾期天数: late === 0 ? '没有逾期' : `${late}日`,
        复核日期: day(body.reviewedOn),
        复核方式: body.reviewWay,
        复核人: body.reviewers,
        总结论: conclusionOf(body),
        后续: followsOf(review),
      },
      rows: {
        问题: problemsOf(body).map((problem, at) => ({
          序号: String(at + 1),
          事实: [phrase(problem.fact), agreedIn(problem)].filter(Boolean).join('\n'),
          措施: phrase(problem.measure),
          证据: phrase(problem.proof),
          结论: problem.verdict && verdictNames[problem.verdict],
        })),
      },
    },
    { asMade: ['问题.事实'] },
  )
}

/** What a review must say of itself, whatever follows from it; what came before it may have been emptied since. */
function barred(facts: PaperFacts) {
  const { body, state } = recordOf(facts)
  const needed = fieldLacks(rectification, state, body, factsOfPaper(facts)).map(({ text }) => text)
  const early = ['found', 'ordered', 'planned', 'approved'].includes(state)
  const lacks = early
    ? ['还没有收到整改报告，先按步骤办理：发通知书、收方案、批准、收报告']
    : state === 'remedy'
      ? needed
      : [...needed, ...reviewed(body as RectificationBody, factsOfPaper(facts)).map(({ text }) => text)]
  if (lacks.length === 0) return null
  return fail('PAPER_INCOMPLETE', { title, count: String(lacks.length), detail: `${lacks.join('；')}。` }).error
}

/** 整改复核单 (P16, P17): an answer to each problem of the notice, and what follows. */
export const rectificationReview = definePaper<Review>({
  id: 'rectification-review',
  title,
  owner: 'record',
  recordKind: rectification.id,
  stage: 'during',
  format: 'docx',
  norms: ['P16', 'P17'],
  records: ['inspection', 'sampling', 'urging'],
  inputOf,
  barred,
  says: ({ state: _state, ...said }) => said,
  made: { by: 'template', words: rectificationReviewWords, model, source: { layout: rectificationReviewLayout } },
})
