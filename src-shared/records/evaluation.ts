import { grades, redLines } from '../evaluation/compose'
import { pointsText } from '../evaluation/points'
import { satisfactionOf } from '../evaluation/satisfaction'
import { annex, suggested } from '../law/citations'
import { figureOf, type SuggestedValues, type ValueId, valueStatus } from '../law/suggested-values'
import { acceptance } from './acceptance'
import { asOptions } from './as-options'
import { finalBy } from './draft'
import { evaluationGuard, evaluationRemarks, scoresTold } from './evaluation-guard'
import { evaluationResult, judgedDay } from './evaluation-result'
import { type EvaluationBody, evaluationSchema, issuedState, rowsOf, type ScoreRow } from './evaluation-schema'
import { settlementProposed } from './evaluation-use'
import { acceptancesIn } from './indicators/accepted'
import { proposedEvidence, proposedPoints } from './indicators/sources'
import { inspection } from './inspection'
import { defineKind, type KindAbout } from './kind'
import { payment } from './payment'
import type { FiguresBy, Proposal, RecordFacts, RecordField } from './record-field'
import { rectification } from './rectification'
import { supervisionPlan } from './supervision-plan'
import { sheetsOf, survey } from './survey'

const byRecipients = (item: object) => (item as ScoreRow).scoredBy === 'recipients'

const partyField = (label: string): RecordField => ({
  label,
  type: 'text',
  norms: ['N19'],
  without: byRecipients,
  proposed: (row, facts) => proposedPoints(row as ScoreRow, facts),
})

/** What the questionnaires that were entered come to, for one field. */
const bySurveys =
  (of: (told: { sent: number; valid: number; score: number | null }) => number | string | null) =>
  (_body: object, { related }: RecordFacts): Proposal | null => {
    const { sent, sheets } = sheetsOf(related, 'recipients')
    if (sheets.length === 0) return null
    const value = of({ sent, ...satisfactionOf(sheets) })
    return value === null ? null : { value, text: `${value}：按已录入的满意度问卷。` }
  }

const weightFieldIds = [
  ['purchaserWeight', 'weight-purchaser'],
  ['thirdPartyWeight', 'weight-third-party'],
  ['recipientsWeight', 'weight-recipients'],
] as const

const written = (label: string, norms?: string[]): RecordField => ({
  label,
  type: 'longText',
  needed: issuedState,
  ...(norms && { norms }),
})

const fields: Record<keyof EvaluationBody, RecordField> = {
  acceptedOn: {
    label: '最终验收日期',
    type: 'date',
    needed: issuedState,
    hint: '没有验收的不能评价',
    proposed: (_body, facts) => {
      const value = acceptancesIn(facts).at(-1)?.acceptedOn ?? null
      return value === null ? null : { value, text: `${value}：按最后一次签署的验收。` }
    },
  },
  evaluatedOn: { label: '评价日期', type: 'date', needed: issuedState, notBefore: 'acceptedOn' },
  thirdParty: { label: '第三方机构', type: 'text', needed: issuedState, norms: ['N19'] },
  thirdPartyCode: { label: '第三方统一社会信用代码', type: 'text', needed: issuedState },
  controllers: {
    label: '第三方与承接主体',
    type: 'choice',
    needed: issuedState,
    options: asOptions({ apart: '没有关联', same: '有关联（同一控制人、控股、管理关系）' }),
  },
  method: { ...written('评价方法和过程'), hint: '对象范围、评价方式、抽样、起止时间、参加人员' },
  purchaserWeight: {
    label: '购买主体权重',
    type: 'text',
    needed: issuedState,
    hint: '三方权重之和为1',
  },
  thirdPartyWeight: { label: '第三方权重', type: 'text', needed: issuedState },
  recipientsWeight: { label: '服务对象权重', type: 'text', needed: issuedState },
  scores: {
    label: '指标评分',
    type: 'list',
    norms: ['N20'],
    table: {
      fixed: true,
      group: (item) => [...new Set([(item as ScoreRow).first, (item as ScoreRow).second])].join(' · '),
      head: {
        label: '指标和评分规则',
        of(item) {
          const { code, third, weight, rule } = item as ScoreRow
          const who = byRecipients(item) ? '由服务对象问卷评分，购买主体和第三方不评。' : ''
          return { title: `${code} ${third}（${weight}分）`, about: `${rule}。${who}` }
        },
      },
    },
    fields: {
      // Said at the head of the row; in a printed sheet and the history by themselves.
      code: { label: '编号', type: 'text', without: () => true },
      third: { label: '指标', type: 'text', without: () => true },
      purchaser: partyField('购买主体'),
      thirdParty: partyField('第三方'),
      evidence: {
        label: '证据和扣分原因',
        type: 'longText',
        without: byRecipients,
        proposed: (row, facts) => proposedEvidence(row as ScoreRow, facts),
      },
    },
  },
  recipients: {
    label: '服务对象数',
    type: 'number',
    hint: '户数或者人数，用来看样本够不够',
    proposed: (_body, { project }) => {
      const value = project?.beneficiaries.households ?? null
      return value === null ? null : { value, text: `${value}：按项目的服务户数。` }
    },
  },
  sent: {
    label: '发出问卷',
    type: 'number',
    unit: '份',
    needed: issuedState,
    proposed: bySurveys(({ sent }) => sent),
  },
  valid: {
    label: '有效问卷',
    type: 'number',
    unit: '份',
    needed: issuedState,
    proposed: bySurveys(({ valid }) => valid),
  },
  recipientsScore: {
    label: '服务对象评分',
    type: 'text',
    needed: issuedState,
    norms: ['N19'],
    hint: '有效问卷总体满意程度的平均分，满分100分',
    proposed: bySurveys(({ score }) => (score === null ? null : pointsText(score))),
  },
  redLines: { label: '命中红线', type: 'checks', options: asOptions(redLines), hint: '命中一条即为差；没有的不选' },
  redLineFacts: { label: '红线事实', type: 'longText' },
  effect: { ...written('服务成效分析', ['N20']), hint: '先写数据，后写判断' },
  management: written('项目管理分析', ['N20']),
  social: written('社会影响分析', ['N20']),
  experience: { label: '主要经验', type: 'longText' },
  problems: written('存在的问题和原因'),
  advice: written('建议'),
  forWork: { ...written('用于社会救助工作成效评价', ['P20']) },
  forPurchase: { ...written('用于持续开展购买服务', ['P20']), hint: '续签、另选承接主体或者不再购买' },
  forMoney: written('用于结算和以后年度预算', ['P20']),
  notes: { label: '其他需要说明的问题', type: 'longText' },
}

/** 0.4 */
const weightText = (values: SuggestedValues, id: ValueId) => String(figureOf(values, id) / 10_000)

/** Weights, grades, samples are figures an office can replace: by the day of the evaluation, so that one is told alike everywhere. */
function byFigures(figures: FiguresBy): Partial<KindAbout<EvaluationBody>> {
  const valuesFor = (body: EvaluationBody) => figures.on(judgedDay(body)).suggestedValues
  const { suggestedValues: now } = figures.on('9999-12-31')
  const weights = weightFieldIds.map(([, id]) => weightText(now, id))
  const status = [...new Set(weightFieldIds.map(([, id]) => valueStatus(now, id)))].join('；')
  return {
    fields: {
      ...fields,
      purchaserWeight: { ...fields.purchaserWeight, hint: `三方权重之和为1；${weights.join('、')}，${status}` },
      forMoney: {
        ...fields.forMoney,
        proposed: (body, facts) => settlementProposed(body as EvaluationBody, facts, valuesFor(body as EvaluationBody)),
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
    remarks: (body, facts) => evaluationRemarks(body, facts, valuesFor(body)),
    begins: [
      {
        kind: 'contractor-grade',
        title: '登记评价等次',
        basis: annex('三（二）'),
        whyNot: (_body, { state }) => (state === issuedState ? null : '评价报告出具以后再登记等次。'),
        bodyOf(body) {
          const { total, grade } = evaluationResult(body, valuesFor(body))
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
    ],
  }
}

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
    evaluatedOn: null,
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
    effect: '',
    management: '',
    social: '',
    experience: '',
    problems: '',
    advice: '',
    forWork: '',
    forPurchase: '',
    forMoney: '',
    notes: '',
  },
  fields,
  titleOf: ({ evaluatedOn }) => ['绩效评价', evaluatedOn].filter(Boolean).join(' '),
  looksAt: [acceptance.id, payment.id, inspection.id, rectification.id, supervisionPlan.id, survey.id],
  judged: true,
  prefill: ({ indicators }) => ({ scores: rowsOf(indicators) }),
  byFigures,
  states: finalBy(
    { title: '出具报告', basis: annex('三（一）'), guard: evaluationGuard },
    { id: issuedState, title: '已出具', frozen: suggested('：出具的评价不再改动，更正先退回') },
  ),
  papers: ['evaluation-report'],
  slots: [
    {
      id: 'report',
      title: '绩效评价报告（盖章）',
      stage: 'after',
      required: false,
      late: true,
      signedOf: 'evaluation-report',
    },
    { id: 'evidence', title: '评价佐证材料', stage: 'after', required: false, late: true },
    { id: 'thirdParty', title: '第三方评分表和委托材料', stage: 'after', required: false, late: true },
  ],
})
