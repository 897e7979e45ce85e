import { dateText } from '../contract/wording'
import { indicatorsOf } from '../drafting/indicators'
import { grades, redLines, tooFewAnswers } from '../evaluation/compose'
import { pointsText } from '../evaluation/points'
import { levelPoints, levelPointsText, type SatisfactionResult, satisfactionOf } from '../evaluation/satisfaction'
import { agreedPrice } from '../law/agreed-price'
import type { SuggestedValues } from '../law/suggested-values'
import { toDaxie } from '../money/daxie'
import { boundedFen, type Fen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { rulesBy } from '../office-data/rules-for'
import { type PerformanceTarget, targetKindNames } from '../project/project'
import { totalOf } from '../project/project-total'
import { evaluation } from '../records/evaluation'
import { scoresTold } from '../records/evaluation-guard'
import {
  type EvaluationResult,
  evaluationJudgedBy,
  evaluationResult,
  leastAnswers,
  leastAnswersText,
  type Party,
  partyRows,
  rowPoints,
  scoreFormula,
} from '../records/evaluation-result'
import type { EvaluationBody } from '../records/evaluation-schema'
import { isByHand } from '../records/indicators/sources'
import { payment } from '../records/payment'
import { type PaymentBody, paidState } from '../records/payment-body'
import { redLinesLeftOut } from '../records/red-lines-found'
import { type SurveyGroup, sheetsOf, surveyGroups } from '../records/survey-told'
import { ok } from '../result'
import { paperModel } from '../template/paper-model'
import { isFiller, saysNoReason } from '../text/filler'
import { phrase } from '../text/join-text'
import { indicatorsChart, scoresChart } from './evaluation-charts'
import { evaluationReportLayout } from './evaluation-report-layout'
import { aspectRows, evidenceRows, groupRows, scoreRows, surveyRows } from './evaluation-report-rows'
import { evaluationReportWords } from './evaluation-report-words'
import { definePaper, type PaperFacts, recordOf } from './paper'
import { barredAsStep, factsOfPaper, projectOfRecord, type RecordHead, recordHead } from './record-head'

interface Report {
  head: RecordHead
  body: EvaluationBody
  /** What it comes to, and what is to be said of the sample, by the figures of its day. */
  result: EvaluationResult
  sample: string
  budgetFen: Fen | null
  priceFen: Fen | null
  paidFen: Fen
  targets: PerformanceTarget[]
  /** What the questionnaires that were entered come to; those only counted elsewhere are not here. */
  asked: SatisfactionResult
  /** Likewise of the townships, and both place by place; absent = only recipients were asked, and in no batch. */
  askedTownships?: SatisfactionResult
  groups?: SurveyGroup[]
  /** Indicators nothing but the evidence tells of; absent = none. */
  typed?: string[]
  /** What records say of a red line that was not ticked; absent = nothing. */
  leftOut?: string
  /** What each level of an answer counts. */
  levels: string
  /** Names of the files that lie with the evaluation. */
  files: string[]
}

function inputOf(facts: PaperFacts) {
  const { county, records, held } = facts
  const project = projectOfRecord(facts)
  const { ownerId, body } = recordOf(facts)
  const own = records.filter((record) => record.ownerId === ownerId)
  const paid = own
    .filter(({ kind, state }) => kind === payment.id && state === paidState)
    .reduce((sum, record) => sum + BigInt((record.body as PaymentBody).amountFen ?? 0), 0n)
  const values = rulesBy(county.rules, evaluationJudgedBy(body as EvaluationBody)).suggestedValues
  const points = levelPoints(values)
  const townships = satisfactionOf(sheetsOf(own, 'townships').sheets, points)
  const groups = surveyGroups(own, points)
  const indicators = indicatorsOf(county, project)
  const typed = partyRows(body as EvaluationBody).filter((row) => isByHand(row, { ...factsOfPaper(facts), indicators }))
  const leftOut = redLinesLeftOut((body as EvaluationBody).redLines, factsOfPaper(facts))
  return ok<Report>({
    head: recordHead(facts),
    body: body as EvaluationBody,
    result: evaluationResult(body as EvaluationBody, values),
    sample: sampleTold(body as EvaluationBody, values),
    budgetFen: totalOf(county.rules.budgetTemplates, project),
    priceFen: agreedPrice(county, project),
    paidFen: boundedFen(paid),
    targets: project.targets,
    asked: satisfactionOf(sheetsOf(own, 'recipients').sheets, points),
    ...(townships.answered > 0 && { askedTownships: townships }),
    ...(groups.length > 0 && { groups }),
    ...(typed.length > 0 && { typed: typed.map(({ code }) => code) }),
    ...(leftOut !== '' && { leftOut }),
    levels: levelPointsText(values),
    files: held.slots.filter(({ slot }) => !ownPapers.includes(slot)).map(({ fileName }) => fileName),
  })
}

/** The report, and what is made of it, are no evidence of it. */
const ownPapers = evaluation.slots.filter(({ signedOf }) => signedOf).map(({ id }) => id)

const yuan = (amount: Fen | null) => amount && `${formatYuan(amount)}元`
const points = (given: number | null) => (given === null ? null : pointsText(given))

const sumOf = (body: EvaluationBody, party: Party) =>
  partyRows(body).reduce<number | null>((sum, row) => {
    const one = rowPoints(row, party)
    return sum === null || one === null ? null : sum + one
  }, 0)

function sampleTold({ valid, recipients }: EvaluationBody, values: SuggestedValues): string {
  if (valid === null) return ''
  return tooFewAnswers(valid, recipients, leastAnswers(values))
    ? `有效问卷${leastAnswersText(values)}，样本偏少，结论供参考。`
    : '样本达到建议的数量。'
}

function model(report: Report, _: string, number: string) {
  const { head, body, result, sample, budgetFen, priceFen, paidFen, targets, asked, levels, files } = report
  const { askedTownships, groups = [], leftOut = '', typed = [] } = report
  const townships = askedTownships && surveyRows(askedTownships)
  const rows = partyRows(body)
  const isAsked = asked.valid > 0
  const named = targets.filter(({ indicator, value }) => !isFiller(indicator) && !isFiller(value))
  return paperModel(
    evaluationReportWords,
    {
      values: {
        ...head,
        文书编号: number,
        预算金额: yuan(budgetFen),
        合同价款: yuan(priceFen),
        已支付: yuan(paidFen) || '0.00元',
        验收日期: dateText(body.acceptedOn),
        评价日期: dateText(body.evaluatedOn),
        第三方: body.thirdParty,
        指标数: String(body.scores.length),
        分值合计: String(body.scores.reduce((sum, { weight }) => sum + weight, 0)),
        评分分值: String(rows.reduce((sum, { weight }) => sum + weight, 0)),
        方法: body.method,
        公式: scoreFormula(body),
        发出: body.sent === null ? null : String(body.sent),
        有效: body.valid === null ? null : String(body.valid),
        样本说明: sample,
        各方得分: result.total === null ? null : scoresTold(result.scores),
        总分: points(result.total),
        等次: result.grade && grades[result.grade],
        红线: body.redLines.map((line) => redLines[line]).join('、'),
        红线事实: body.redLineFacts,
        未认定红线: leftOut,
        未认定理由: body.redLinesNot,
        得分图: '（三方得分见得分表）',
        指标图: '（各项指标见得分表）',
        服务成效: body.effect,
        项目管理: body.management,
        社会影响: body.social,
        经验: body.experience,
        问题: body.problems,
        建议: body.advice,
        用于成效: body.forWork,
        用于购买: body.forPurchase,
        用于资金: body.forMoney,
        其他: body.notes,
        未验收理由: body.noAcceptanceReason,
        期满前理由: body.earlyReason,
        扣减金额: body.deductFen === null ? '' : formatYuan(body.deductFen),
        扣减大写: body.deductFen === null ? '' : toDaxie(body.deductFen),
        购买主体合计: points(sumOf(body, 'purchaser')),
        第三方合计: points(sumOf(body, 'thirdParty')),
        购买主体得分: points(result.scores.purchaser),
        第三方得分: points(result.scores.thirdParty),
        问卷来源: isAsked
          ? `按录入的服务对象问卷统计：录入${asked.answered}份，有效${asked.valid}份，总体满意程度平均${points(asked.score)}分。${levels}。`
          : groups.length > 0
            ? '服务对象的问卷没有逐份录入，统计表另附。'
            : '问卷没有逐份录入，统计表另附。',
        乡镇来源: askedTownships
          ? `按录入的苏木乡镇（街道）问卷统计：录入${askedTownships.answered}份，有效${askedTownships.valid}份，总体满意程度平均${points(askedTownships.score) ?? '/'}分。`
          : '',
        线索: [...asked.clues, ...(askedTownships?.clues ?? [])].join('、'),
      },
      conditions: {
        有目标: named.length > 0,
        有红线: body.redLines.length > 0,
        有经验: !isFiller(body.experience),
        有未验收: !saysNoReason(body.noAcceptanceReason),
        有期满前: !saysNoReason(body.earlyReason),
        有扣减: body.deductFen !== null && body.deductFen > 0,
        不扣减: body.deductFen === 0,
        有其他: !isFiller(body.notes),
        无其他: isFiller(body.notes),
        有统计: isAsked,
        有线索: asked.clues.length + (askedTownships?.clues.length ?? 0) > 0,
        有未认定: leftOut !== '',
        有人工评分: typed.length > 0,
        有分组: groups.length > 0,
        有乡镇: askedTownships !== undefined,
      },
      rows: {
        目标: named.map(({ kind, indicator, value, unit }) => ({
          类别: targetKindNames[kind],
          指标: phrase(indicator),
          目标值: `${value}${unit}`,
        })),
        三维: aspectRows(body),
        得分: scoreRows(body),
        证据: evidenceRows(body, files, typed),
        统计: surveyRows(asked).questions,
        有无: surveyRows(asked).facts,
        分组: groupRows(groups),
        乡镇统计: townships?.questions ?? [],
        乡镇有无: townships?.facts ?? [],
      },
      charts: { 得分图: scoresChart(result), 指标图: indicatorsChart(body) },
    },
    {
      onlyUnder: {
        目标: '有目标',
        统计: '有统计',
        有无: '有统计',
        分组: '有分组',
        乡镇统计: '有乡镇',
        乡镇有无: '有乡镇',
      },
    },
  )
}

/** 绩效评价报告 of one evaluation (P19, N19, N20): eight parts, scores, evidence and questionnaires, with both charts. */
export const evaluationReport = definePaper<Report>({
  id: 'evaluation-report',
  title: '绩效评价报告',
  owner: 'record',
  recordKind: evaluation.id,
  stage: 'after',
  format: 'docx',
  norms: ['P19', 'P20', 'N19', 'N20'],
  records: [evaluation.id, ...(evaluation.looksAt ?? [])],
  inputOf,
  barred: (facts) => barredAsStep(facts, evaluation, { title: '绩效评价报告', from: 'draft', to: 'issued' }),
  says: (report) => report,
  saidBefore({ body: { earlyReason, ...whole }, ...report }) {
    if (earlyReason !== '') return []
    const last = { ...report, body: whole }
    const { groups: _groups, typed: _typed, ...said } = report
    const { redLinesNot, ...body } = whole
    const isNew =
      redLinesNot !== '' || said.askedTownships || said.leftOut || body.scores.some((row) => row.answers !== '')
    if (isNew) return [last]
    const scores = body.scores.map(({ answers: _answers, ...row }) => row)
    const { noAcceptanceReason, deductFen, ...first } = { ...body, scores }
    const before = { ...said, body: { ...body, scores } }
    return noAcceptanceReason === '' && deductFen === null ? [last, before, { ...said, body: first }] : [last, before]
  },
  made: { by: 'template', words: evaluationReportWords, model, source: { layout: evaluationReportLayout } },
})
