import type { DataKind } from '../data-sets/data-set'
import { grades } from '../evaluation/compose'
import { pointsText } from '../evaluation/points'
import { annex, suggested } from '../law/citations'
import { figureOf, type SuggestedValues, type ValueId, valuesStatus } from '../law/suggested-values'
import { suggestedValues } from '../office-data/suggested-values'
import { acceptance } from './acceptance'
import { complaint } from './complaint'
import { finalBy } from './draft'
import { evaluationFields as fields } from './evaluation-fields'
import { evaluationGuard, evaluationRemarks, scoresTold } from './evaluation-guard'
import { evaluationJudgedBy, evaluationResult, judgedDay } from './evaluation-result'
import { type EvaluationBody, evaluationSchema, issuedState, rowsOf, type ScoreRow } from './evaluation-schema'
import { deductProposed, settlementProposed } from './evaluation-use'
import { fundUse } from './fund-use'
import { proposedPoints } from './indicators/sources'
import { inspection } from './inspection'
import { type Beginning, defineKind, type KindAbout } from './kind'
import { payment } from './payment'
import { recipientsScoreProposed } from './recipients-score'
import type { FiguresBy, RecordField } from './record-field'
import { rectification } from './rectification'
import { supervisionPlan } from './supervision-plan'
import { survey } from './survey'

const weightFieldIds = [
  ['purchaserWeight', 'weight-purchaser'],
  ['thirdPartyWeight', 'weight-third-party'],
  ['recipientsWeight', 'weight-recipients'],
] as const

/** 0.4 */
const weightText = (values: SuggestedValues, id: ValueId) => String(figureOf(values, id) / 10_000)

const rowFields = fields.scores.fields ?? {}

/** Points of an indicator the questionnaires tell. */
const answersBy = (values: SuggestedValues): RecordField => ({
  ...(rowFields.answers as RecordField),
  proposed: (row, facts) => proposedPoints(row as ScoreRow, facts, values),
})

type ValuesFor = (body: EvaluationBody) => SuggestedValues | null

const statesBy = (valuesFor: ValuesFor) =>
  finalBy<EvaluationBody>(
    {
      title: '出具报告',
      basis: annex('三（一）'),
      guard: (body, facts) => evaluationGuard(body, facts, valuesFor(body)),
    },
    { id: issuedState, title: '已出具', frozen: suggested('：出具的评价不再改动，更正先退回') },
  )

/** Weights, grades, samples, points are figures an office can replace: by those the evaluation was made with, so that one is told alike everywhere. */
function byFigures(figures: FiguresBy): Partial<KindAbout<EvaluationBody>> {
  const valuesFor = (body: EvaluationBody) => figures.by(evaluationJudgedBy(body)).suggestedValues
  const { suggestedValues: now } = figures.on('9999-12-31')
  const weights = weightFieldIds.map(([, id]) => weightText(now, id))
  const status = valuesStatus(
    now,
    weightFieldIds.map(([, id]) => id),
  )
  return {
    fields: {
      ...fields,
      purchaserWeight: { ...fields.purchaserWeight, hint: `三方权重之和为1；${weights.join('、')}，${status}` },
      recipientsScore: {
        ...fields.recipientsScore,
        proposed: (body, facts) =>
          recipientsScoreProposed(body as EvaluationBody, facts, valuesFor(body as EvaluationBody)),
      },
      scores: { ...fields.scores, fields: { ...rowFields, answers: answersBy(now) } },
      forMoney: {
        ...fields.forMoney,
        proposed: (body, facts) => settlementProposed(body as EvaluationBody, facts, valuesFor(body as EvaluationBody)),
      },
      deductFen: {
        ...fields.deductFen,
        proposed: (body, facts) => deductProposed(body as EvaluationBody, facts, valuesFor(body as EvaluationBody)),
      },
    },
    prefill: ({ indicators }) => ({
      scores: rowsOf(indicators),
      ...Object.fromEntries(weightFieldIds.map(([field, id]) => [field, weightText(now, id)])),
    }),
    titleOf(body) {
      const { total, grade } = evaluationResult(body, valuesFor(body))
      const result = total !== null && grade !== null && `${pointsText(total)}分 ${grades[grade]}`
      return ['绩效评价', result, body.evaluatedOn].filter(Boolean).join(' ')
    },
    comesTo(body) {
      const { scores, total, grade } = evaluationResult(body, valuesFor(body))
      const result =
        total === null || grade === null
          ? '评完三方后得出总分和等次'
          : `总分${pointsText(total)}分，等次为${grades[grade]}`
      return [`${scoresTold(scores)}；${result}。`]
    },
    states: statesBy(valuesFor),
    remarks: (body, facts, state) => evaluationRemarks(body, facts, valuesFor(body), state),
    begins: beginsBy(valuesFor),
  }
}

/** The grade of the contractor follows from it. */
const beginsBy = (valuesFor: ValuesFor): readonly Beginning<EvaluationBody>[] => [
  {
    kind: 'contractor-grade',
    title: '登记评价等次',
    basis: annex('三（二）'),
    whyNot: (_body, { state }) => (state === issuedState ? null : '评价报告出具以后再登记等次。'),
    bodyOf(body) {
      const values = valuesFor(body)
      const { total, grade } = values ? evaluationResult(body, values) : { total: null, grade: null }
      return {
        evaluatedOn: body.evaluatedOn,
        evaluator: `购买主体、${body.thirdParty.trim()}、服务对象三方`,
        points: total === null ? '' : pointsText(total),
        grade,
        opinion: [body.problems, body.advice].filter(Boolean).join('\n'),
        use: [body.forPurchase, body.forMoney].filter(Boolean).join('\n'),
        ...(body.redLines.length > 0 && { notes: `命中红线，等次为差：${body.redLineFacts}` }),
      }
    },
  },
]

/** 绩效评价 of a project (N19, N20, P19): three parties score, the report is made from it, the grade follows. */
export const evaluation = defineKind<EvaluationBody>({
  id: 'evaluation',
  title: '绩效评价',
  owner: 'project',
  inRegister: true,
  about:
    '服务期满、验收合格后，由购买主体、第三方、服务对象三方评价，形成绩效评价报告。指标随本项目合同所用的指标体系带入；程序有数据的给出建议分和来源，点“采用”才填入，填过的不改动。',
  norms: ['N19', 'N20'],
  schema: evaluationSchema,
  blank: {
    acceptedOn: null,
    noAcceptanceReason: '',
    evaluatedOn: null,
    earlyReason: '',
    thirdParty: '',
    thirdPartyCode: '',
    controllers: null,
    method: '',
    purchaserWeight: '',
    thirdPartyWeight: '',
    recipientsWeight: '',
    scores: [],
    recipients: null,
    sent: null,
    valid: null,
    recipientsScore: '',
    redLines: [],
    redLineFacts: '',
    redLinesNot: '',
    effect: '',
    management: '',
    social: '',
    experience: '',
    problems: '',
    advice: '',
    forWork: '',
    forPurchase: '',
    forMoney: '',
    deductFen: null,
    notes: '',
    dataPins: [],
  },
  fields,
  titleOf: ({ evaluatedOn }) => ['绩效评价', evaluatedOn].filter(Boolean).join(' '),
  readsData: [suggestedValues] as DataKind[],
  judgedOn: judgedDay,
  others: 'owner',
  looksAt: [
    acceptance.id,
    payment.id,
    inspection.id,
    rectification.id,
    supervisionPlan.id,
    survey.id,
    complaint.id,
    fundUse.id,
    'implementation-plan',
    'sampling',
    'service-report',
    'work-plan',
    'project-archive',
    'settlement',
    'platform-entry',
    'contract-change',
  ],
  readsUses: true,
  judged: true,
  prefill: ({ indicators }) => ({ scores: rowsOf(indicators) }),
  byFigures,
  states: statesBy(() => null),
  begins: beginsBy(() => null),
  papers: ['evaluation-report', 'survey-statistics', 'use-of-results'],
  slots: [
    {
      id: 'report',
      title: '绩效评价报告（盖章）',
      stage: 'after',
      required: false,
      answers: ['evaluation-report'],
      late: true,
      signedOf: 'evaluation-report',
    },
    { id: 'evidence', title: '评价佐证材料', stage: 'after', required: false, answers: [], late: true },
    {
      id: 'thirdParty',
      title: '第三方评分表和委托材料',
      stage: 'after',
      required: false,
      answers: ['scores'],
      late: true,
    },
    {
      id: 'use',
      title: '结果运用说明（盖章）',
      stage: 'after',
      required: false,
      answers: ['use-of-results'],
      late: true,
      signedOf: 'use-of-results',
    },
  ],
})
