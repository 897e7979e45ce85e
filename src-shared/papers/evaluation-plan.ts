import { addWorkdays } from '../calendar/workdays'
import { clauseLabel } from '../contract/clause-names'
import { dateText, figures } from '../contract/wording'
import type { IsoDate } from '../dates'
import { indicatorsOf } from '../drafting/indicators'
import { type Aspect, aspectNames, aspectOf } from '../evaluation/aspects'
import { grades, redLines } from '../evaluation/compose'
import { methodName } from '../evaluation/method'
import { agreedPrice } from '../law/agreed-price'
import { type SuggestedValues, valuesStatus } from '../law/suggested-values'
import { evaluation as indicatorSets } from '../office-data/evaluation'
import { calendarsInForce, rulesBy, setFor } from '../office-data/rules-for'
import { type PerformanceTarget, targetKindNames } from '../project/project'
import { acceptance } from '../records/acceptance'
import { evaluation } from '../records/evaluation'
import {
  enoughAnswers,
  evaluationJudgedBy,
  gradeScale,
  leastAnswersText,
  partyRows,
  scoreFormula,
} from '../records/evaluation-result'
import type { EvaluationBody, ScoreRow } from '../records/evaluation-schema'
import { acceptancesIn } from '../records/indicators/accepted'
import { kindBy } from '../records/kind-by-figures'
import { nothingAround } from '../records/record-field'
import { ok } from '../result'
import { paperModel } from '../template/paper-model'
import { isFiller } from '../text/filler'
import { phrase } from '../text/join-text'
import { evaluationPlanLayout } from './evaluation-plan-layout'
import { evaluationPlanWords } from './evaluation-plan-words'
import { definePaper, type PaperFacts, projectOf } from './paper'
import { barredUnsigned, headOf, projectAgreed, type RecordHead } from './record-head'
import { writtenAs } from './written-record'

const title = '绩效评价方案'

/** Working days after the last acceptance within which the contract wants the evaluation done (C14). */
export const evaluationWorkdays = 20

interface Plan {
  head: RecordHead
  price: string | null
  targets: PerformanceTarget[]
  /** Name and version of the indicators. */
  indicators: string
  rows: (ScoreRow & { evidenceAsked: string })[]
  thirdParty: string
  weights: [purchaser: string, thirdParty: string, recipients: string]
  formula: string
  /** What is only suggested of weights, grades and questionnaires, or by which file of the office. */
  status: string
  grades: string
  enough: number
  least: string
  terms: string
  endsOn: string | null
  acceptedOn: IsoDate | null
  doneBy: IsoDate | null
}

/** 90分以上为优，80分以上不到90分为良 … */
function gradesText(values: SuggestedValues): string {
  const scale = gradeScale(values).map(({ grade, from }) => ({ name: grades[grade], from: String(from / 100) }))
  return scale
    .map(({ name, from }, at) => {
      const above = scale[at - 1]?.from
      if (above === undefined) return `${from}分以上为${name}`
      return from === '0' ? `不到${above}分为${name}` : `${from}分以上不到${above}分为${name}`
    })
    .join('，')
}

/** What an evaluation of the project begins with, or what the one that is under way says. */
function bodyOf(facts: PaperFacts, indicators: ReturnType<typeof indicatorsOf>): EvaluationBody {
  const begun = kindBy(evaluation, facts.county.rules).prefill?.({ ...nothingAround, indicators })
  return writtenAs<EvaluationBody>(facts, evaluation, begun as Partial<EvaluationBody>)
}

function inputOf(facts: PaperFacts) {
  const { county, records } = facts
  const project = projectAgreed(county, projectOf(facts))
  const indicators = indicatorsOf(county, project)
  const body = bodyOf(facts, indicators)
  const values = rulesBy(county.rules, evaluationJudgedBy(body)).suggestedValues
  const set = setFor(indicatorSets, county.rules.sets ?? [], project)
  const asked = new Map(indicators.map(({ code, evidence }) => [code, evidence]))
  const acceptedOn = body.acceptedOn ?? acceptancesIn({ related: records }).at(-1)?.acceptedOn ?? null
  const head = headOf(county, project)
  return ok<Plan>({
    head,
    price: figures(agreedPrice(county, project)),
    targets: project.targets.filter(({ indicator, value }) => !isFiller(indicator) && !isFiller(value)),
    indicators: set ? `${set.title}（${set.version}）` : '',
    rows: body.scores.map((row) => ({ ...row, evidenceAsked: asked.get(row.code) ?? '' })),
    thirdParty: body.thirdParty,
    weights: [body.purchaserWeight, body.thirdPartyWeight, body.recipientsWeight],
    formula: scoreFormula(body),
    status: valuesStatus(values, ['weight-purchaser', 'grade-excellent', 'answers-least', 'answers-share']),
    grades: gradesText(values),
    enough: enoughAnswers(values, body.recipients ?? project.beneficiaries.households),
    least: leastAnswersText(values),
    terms: project.contract.evaluationTerms,
    endsOn: head.服务期限,
    acceptedOn,
    doneBy: acceptedOn && addWorkdays(calendarsInForce(county.rules), acceptedOn, evaluationWorkdays),
  })
}

const points = (rows: readonly ScoreRow[]) => String(rows.reduce((sum, { weight }) => sum + weight, 0))

const aspectRows = (rows: readonly ScoreRow[]) =>
  (Object.keys(aspectNames) as Aspect[]).map((aspect) => {
    const within = rows.filter((row) => aspectOf(row) === aspect)
    const headings = [...new Set(within.map(({ first, second }) => (first === second ? first : `${first}·${second}`)))]
    return { 维度: aspectNames[aspect], 指标: headings.join('、'), 项数: String(within.length), 分值: points(within) }
  })

function model(plan: Plan) {
  const { head, rows, weights } = plan
  const [purchaser, thirdParty, recipients] = weights
  const scored = partyRows({ scores: rows })
  return paperModel(
    evaluationPlanWords,
    {
      values: {
        ...head,
        合同价款: plan.price,
        评价条款: clauseLabel('C14'),
        第三方: plan.thirdParty,
        指标体系: plan.indicators,
        指标数: String(rows.length),
        分值合计: points(rows),
        评分分值: points(scored),
        购买主体权重: purchaser,
        第三方权重: thirdParty,
        服务对象权重: recipients,
        公式: plan.formula,
        问卷份数: String(plan.enough),
        问卷下限: plan.least,
        等次: plan.grades,
        数值依据: plan.status,
        红线: Object.values(redLines).join('；'),
        结算约定: isFiller(plan.terms) ? '' : plan.terms,
        验收日期: dateText(plan.acceptedOn),
        完成期限: plan.doneBy === null ? '' : `即${dateText(plan.doneBy)}前`,
      },
      conditions: { 有目标: plan.targets.length > 0, 有结算约定: !isFiller(plan.terms) },
      rows: {
        目标: plan.targets.map(({ kind, indicator, value, unit }) => ({
          类别: targetKindNames[kind],
          指标: phrase(indicator),
          目标值: `${value}${unit}`,
        })),
        维度: aspectRows(rows),
        指标: rows.map((row) => ({
          编号: row.code,
          二级: row.second,
          三级: row.third,
          分值: String(row.weight),
          目标值: phrase(row.target),
          规则: phrase(row.rule),
          办法: methodName(row.method),
          证据: row.scoredBy === 'recipients' ? '满意度问卷' : phrase(row.evidenceAsked),
          维度: aspectNames[aspectOf(row)],
        })),
      },
    },
    { onlyUnder: { 目标: '有目标' } },
  )
}

/**
 * 绩效评价方案 of one project (P19, N19, N20): object, three parties with their weights, the tree of indicators, questionnaires,
 * days, grades and use, of the evaluation that is under way or as one would begin. Days are written in by hand, so it is a paper
 * of the project and no record of its own.
 */
export const evaluationPlan = definePaper<Plan>({
  id: 'evaluation-plan',
  title,
  owner: 'project',
  stage: 'after',
  format: 'docx',
  norms: ['P19', 'P20', 'N19', 'N20'],
  records: [evaluation.id, acceptance.id],
  inputOf,
  barred: (facts) => barredUnsigned(projectOf(facts), title),
  says: (plan) => plan,
  made: { by: 'template', words: evaluationPlanWords, model, source: { layout: evaluationPlanLayout } },
})
