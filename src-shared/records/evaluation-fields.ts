import { redLines } from '../evaluation/compose'
import { type Answers, answersOf } from '../evaluation/satisfaction'
import { asOptions } from './as-options'
import { type EvaluationBody, issuedState, type ScoreRow } from './evaluation-schema'
import { acceptancesIn } from './indicators/accepted'
import { figureOfRow, proposedEvidence, proposedPoints } from './indicators/sources'
import type { Proposal, RecordAround, RecordFacts, RecordField } from './record-field'
import { redLineFactsProposed, redLinesProposed } from './red-lines-found'
import { sheetsOf } from './survey-told'

const byRecipients = (item: object) => (item as ScoreRow).scoredBy === 'recipients'

/** Of an indicator the app keeps nothing of, such as when a clue was passed on, that is said. */
function scoredHow(row: ScoreRow, around: Pick<RecordAround, 'indicators'>): string {
  if (byRecipients(row)) return '由问卷评分，购买主体和第三方不评。'
  const figure = figureOfRow(row, around)
  const byHand = row.byHand ? `（${row.byHand}）` : ''
  if (figure) return `取数：${figure}${byHand}。`
  return `程序没有这一项的数据${byHand}，按佐证材料人工评分。`
}

const partyField = (label: string): RecordField => ({
  label,
  type: 'text',
  norms: ['N19'],
  without: byRecipients,
  proposed: (row, facts) => proposedPoints(row as ScoreRow, facts),
})

/** What the questionnaires that were entered come to, for one field. */
const bySurveys =
  (of: (told: { sent: number; sheets: Answers[] }) => number | null) =>
  (_body: object, { related }: RecordFacts): Proposal | null => {
    const told = sheetsOf(related, 'recipients')
    if (told.sheets.length === 0) return null
    const value = of(told)
    return value === null ? null : { value, text: `${value}：按已录入的满意度问卷。` }
  }

const written = (label: string, norms?: string[]): RecordField => ({
  label,
  type: 'longText',
  needed: issuedState,
  ...(norms && { norms }),
})

export const evaluationFields: Record<keyof EvaluationBody, RecordField> = {
  acceptedOn: {
    label: '最终验收日期',
    type: 'date',
    needed: issuedState,
    hint: '没有验收的不能评价；与验收书一致',
    proposed: (_body, facts) => {
      const value = acceptancesIn(facts).at(-1)?.acceptedOn ?? null
      return value === null ? null : { value, text: `${value}：按最后一次签署的验收。` }
    },
  },
  noAcceptanceReason: {
    label: '没有登记验收的理由',
    type: 'longText',
    hint: '“验收”一步登记签署了的不填',
    norms: ['P19'],
  },
  evaluatedOn: { label: '评价日期', type: 'date', needed: issuedState, notBefore: 'acceptedOn' },
  earlyReason: {
    label: '服务期满前评价的理由',
    type: 'longText',
    hint: '合同约定中期评价的写明哪一条，提前完成、终止的写明哪天；服务期满以后评价的不填',
    norms: ['P19'],
  },
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
        of(item, around) {
          const { code, third, weight, rule } = item as ScoreRow
          return { title: `${code} ${third}（${weight}分）`, about: `${rule}。${scoredHow(item as ScoreRow, around)}` }
        },
      },
    },
    fields: {
      // Said at the head of the row; in a printed sheet and the history by themselves.
      code: { label: '编号', type: 'text', without: () => true },
      third: { label: '指标', type: 'text', without: () => true },
      purchaser: partyField('购买主体'),
      thirdParty: partyField('第三方'),
      answers: { label: '问卷得分', type: 'text', norms: ['N19'], without: (item) => !byRecipients(item) },
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
    proposed: bySurveys(({ sheets }) => answersOf(sheets).valid),
  },
  recipientsScore: {
    label: '服务对象评分',
    type: 'text',
    needed: issuedState,
    norms: ['N19'],
    hint: '有效问卷总体满意程度的平均分，满分100分；苏木乡镇问卷按其指标的分值计入',
  },
  redLines: {
    label: '命中红线',
    type: 'checks',
    options: asOptions(redLines),
    hint: '命中一条即为差；没有的不选',
    proposed: (body, facts) => redLinesProposed(body as EvaluationBody, facts),
  },
  redLineFacts: {
    label: '红线事实',
    type: 'longText',
    proposed: (body, facts) => redLineFactsProposed(body as EvaluationBody, facts),
  },
  redLinesNot: {
    label: '没有认定为红线的理由',
    type: 'longText',
    hint: '检查、整改、投诉、资金使用的记录写到红线而不认定的才填',
  },
  effect: { ...written('服务成效分析', ['N20']), hint: '先写数据，后写判断' },
  management: written('项目管理分析', ['N20']),
  social: written('社会影响分析', ['N20']),
  experience: { label: '主要经验', type: 'longText' },
  problems: written('存在的问题和原因'),
  advice: written('建议'),
  forWork: { ...written('用于社会救助工作成效评价', ['P20']) },
  forPurchase: { ...written('用于持续开展购买服务', ['P20']), hint: '续签、另选承接主体或者不再购买' },
  forMoney: written('用于结算和以后年度预算', ['P20']),
  deductFen: {
    label: '按评价等次扣减',
    type: 'money',
    norms: ['P20'],
    hint: '合同“绩效评价”条款约定了才可以扣减；不扣减的填0',
  },
  notes: { label: '其他需要说明的问题', type: 'longText' },
  dataPins: { label: '采用的标准与模板数据', type: 'data' },
}
