import { dateText } from '../contract/wording'
import { grades, redLines } from '../evaluation/compose'
import { pointsText } from '../evaluation/points'
import { toDaxie } from '../money/daxie'
import { formatYuan } from '../money/yuan'
import { rulesOn } from '../office-data/rules-for'
import { evaluation } from '../records/evaluation'
import { type EvaluationResult, evaluationResult, judgedDay } from '../records/evaluation-result'
import { type EvaluationBody, issuedState } from '../records/evaluation-schema'
import { ok } from '../result'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { phrase } from '../text/join-text'
import { openRectificationsTold } from './open-rectifications'
import { definePaper, recordOf } from './paper'
import { barredAsStep, factsOfPaper, type RecordHead, recordHead, recordHeadFields } from './record-head'
import { useOfResultsLayout } from './use-of-results-layout'

const title = '结果运用说明'

const words = defineWords({
  id: 'use-of-results',
  title,
  fields: {
    ...recordHeadFields,
    评价日期: paperField('评价结果', 'always'),
    第三方: paperField('评价结果', 'always'),
    总分: paperField('评价结果', 'always'),
    等次: paperField('评价结果', 'always'),
    红线: paperField('评价结果', 'mayBeEmpty', 'phrase'),
    扣减: paperField('结果运用', 'mayBeEmpty'),
  },
  lists: {
    运用: { clause: '结果运用', columns: ['序号', '方面', '处理'] },
    遗留: { clause: '整改遗留', columns: ['序号', '整改'] },
  },
  conditions: ['有红线', '有扣减', '不扣减', '有遗留', '无遗留'],
  alternatives: [['有遗留', '无遗留']],
  requiredColumns: ['运用.方面', '运用.处理'],
})

interface Use {
  head: RecordHead
  body: EvaluationBody
  result: EvaluationResult
  /** 整改 that are not closed. */
  open: string[]
}

function model({ head, body, result, open }: Use) {
  const { deductFen } = body
  const numbered = <R extends object>(rows: R[]) => rows.map((row, at) => ({ 序号: String(at + 1), ...row }))
  return paperModel(
    words,
    {
      values: {
        ...head,
        评价日期: dateText(body.evaluatedOn),
        第三方: body.thirdParty,
        总分: result.total === null ? null : pointsText(result.total),
        等次: result.grade && grades[result.grade],
        红线: body.redLines.map((line) => redLines[line]).join('、'),
        扣减: deductFen === null ? '' : `人民币${toDaxie(deductFen)}（${formatYuan(deductFen)}元）`,
      },
      conditions: {
        有红线: body.redLines.length > 0,
        有扣减: deductFen !== null && deductFen > 0,
        不扣减: deductFen === 0,
        有遗留: open.length > 0,
        无遗留: open.length === 0,
      },
      rows: {
        运用: numbered([
          { 方面: '作为社会救助工作成效评价的依据', 处理: phrase(body.forWork) },
          { 方面: '指导持续开展购买服务', 处理: phrase(body.forPurchase) },
          { 方面: '结算资金、编制以后年度项目预算', 处理: phrase(body.forMoney) },
        ]),
        遗留: numbered(open.map((text) => ({ 整改: text }))),
      },
    },
    { onlyUnder: { 遗留: '有遗留' } },
  )
}

/** 结果运用说明 of an evaluation that may be issued (P20, annex 1 三(二)): what follows from grade and points, item by item. */
export const useOfResults = definePaper<Use>({
  id: 'use-of-results',
  title,
  owner: 'record',
  recordKind: evaluation.id,
  stage: 'after',
  format: 'docx',
  norms: ['P20'],
  records: [evaluation.id, ...(evaluation.looksAt ?? [])],
  inputOf(facts) {
    const body = recordOf(facts).body as EvaluationBody
    const values = rulesOn(facts.county.rules, judgedDay(body)).suggestedValues
    const open = openRectificationsTold(factsOfPaper(facts).related)
    return ok({ head: recordHead(facts), body, result: evaluationResult(body, values), open })
  },
  barred: (facts) => barredAsStep(facts, evaluation, { title, from: 'draft', to: issuedState }),
  says: (use) => use,
  made: { by: 'template', words, model, source: { layout: useOfResultsLayout } },
})
