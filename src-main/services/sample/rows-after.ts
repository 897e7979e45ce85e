import type { EvaluationBody } from '#shared/records/evaluation-schema'
import type { SettlementBody } from '#shared/records/settlement-body'
import type { SurveyBody } from '#shared/records/survey'
import { each, type SampleRecord, sampleRecord } from './sample-record'
import { takePoints } from './take-points'

type Sheet = SurveyBody['sheets'][number]

/** As answered by somebody content, now and then a little less. */
const sheet = (at: number): Sheet => ({
  id: `sheet-${at}`,
  number: String(at).padStart(4, '0'),
  visited: 'yes',
  showedCard: 'yes',
  askedConsent: 'yes',
  attitude: '5',
  language: at % 5 === 0 ? '4' : '5',
  policy: at % 4 === 0 ? '4' : '5',
  timely: at % 3 === 0 ? '4' : '5',
  charged: 'no',
  overall: at % 4 === 0 ? '4' : '5',
  visitors: 2,
  opinion: '',
})

const survey = (name: string, area: string, from: number, count: number) =>
  sampleRecord<SurveyBody>({
    name,
    kind: 'survey',
    of: 'main',
    on: '2024-04-16',
    typed: () => ({
      area,
      batch: '第1批',
      way: 'visit',
      givenBy: 'thirdParty',
      interviewer: '示例评估员甲',
      sent: count + 2,
      endedOn: '2024-04-15',
      sheets: Array.from({ length: count }, (_, at) => sheet(from + at)),
    }),
    files: { sheets: '收回的问卷' },
    steps: ['entered'],
  })

/** Where the third party takes a point off of what the app has no data of, and why. */
const lost: Readonly<Record<string, string>> = {
  K26: '报送线索采纳数是目标值的83%',
}

/** 事后: questionnaires, evaluation, what is made of it. */
export const sampleAfter: readonly SampleRecord[] = [
  survey('survey-1', '东苏木', 1, 26),
  survey('survey-2', '河东乡', 27, 24),
  sampleRecord<EvaluationBody>({
    name: 'evaluation',
    kind: 'evaluation',
    of: 'main',
    on: '2024-04-18',
    typed: ({ scores }) => ({
      acceptedOn: '2024-04-10',
      evaluatedOn: '2024-04-18',
      thirdParty: '示例评估事务所',
      thirdPartyCode: '52150000MJ0000001N',
      controllers: 'apart',
      method: '查阅全部档案目录，抽查960户，入户问卷50份，2024年4月11日至17日完成',
      purchaserWeight: '0.4',
      thirdPartyWeight: '0.4',
      recipientsWeight: '0.2',
      scores: each(scores, ({ scoredBy, weight, code }) => {
        if (scoredBy === 'recipients') return {}
        const why = lost[code]
        return {
          purchaser: String(weight),
          thirdParty: String(weight - (why ? 1 : 0)),
          evidence: why ?? '见评价底稿',
        }
      }),
      recipients: 7_680,
      sent: 54,
      valid: 50,
      recipientsScore: '95.00',
      effect: '应入户3200户，实际入户3200户，服务按约定完成',
      management: '七类绩效目标齐全，合同要素完备，四个季度都有监督检查，一次整改按期闭环',
      social: '服务对象总体满意，一件投诉已经核实办结',
      experience: '苏木乡镇协助约定补访时间，一次入户率高',
      problems: '个别录音开头没有说明用途；原因是入户前培训不够细',
      advice: '下一年度在合同中约定录音开头的用语',
      forWork: '作为本年度社会救助工作成效评价的依据',
      forPurchase: '支撑继续购买同类服务，续签仍按规定程序',
      forMoney: '末期款按约定全额支付；以后年度预算照常安排',
    }),
    files: { evidence: '评价佐证材料', thirdParty: '第三方评分表和委托材料', report: '绩效评价报告（盖章）' },
    steps: [takePoints, 'issued'],
  }),
  sampleRecord({
    name: 'grade',
    kind: 'contractor-grade',
    of: 'main',
    on: '2024-04-19',
    from: 'evaluation',
    typed: () => ({ use: '继续购买同类服务时作为参考' }),
    files: { report: '绩效评价报告' },
    steps: ['entered'],
  }),
  sampleRecord<SettlementBody>({
    name: 'settlement',
    kind: 'settlement',
    of: 'main',
    on: '2024-04-24',
    typed: (_, { idOf }) => ({
      number: '示民结〔2024〕1号',
      settledOn: '2024-04-24',
      acceptanceId: idOf('acceptance-3'),
      evaluationId: idOf('evaluation'),
      bond: '合同没有约定履约保证金',
      contingency: '没有发生不可预见的支出',
    }),
    files: { sheet: '双方签章的结算单', grounds: '结算的依据' },
    steps: ['settled'],
  }),
]
