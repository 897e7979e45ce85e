import type { ContractForm, PaymentStage } from './contract-form'

export interface PaymentPreset {
  id: Exclude<ContractForm['paymentPreset'], 'custom'>
  name: string
  /** Where the pattern comes from; none of them is prescribed. */
  source: string
  stages: PaymentStage[]
}

const stage = (name: string, shareBp: number, condition: string, afterAcceptance: boolean): PaymentStage => ({
  name,
  shareBp,
  condition,
  dueWorkdays: 10,
  afterAcceptance,
})

const assessed = (month: number, last: boolean): PaymentStage => {
  if (last) return stage(`第${month}个月考核款`, 2_000, '全部服务验收合格且绩效评价完成', true)
  if (month === 1) return stage('首期款', 2_000, '第1个月工作考核合格且乙方工作实施方案已报甲方备案', false)
  return stage(`第${month}个月考核款`, 2_000, `截至第${month}个月的应完成数量经验收合格且考核合格`, true)
}

const quarter = (number: number): PaymentStage =>
  stage(`第${number}季度服务款`, 2_250, `第${number}季度完成数量经验收合格，按合格数量据实结算`, true)

const monthly = (month: number): PaymentStage =>
  stage(`第${month}个月服务款`, month === 12 ? 837 : 833, `截至第${month}个月的服务数量经验收合格`, true)

const halfYear = (half: number, shareBp: number, condition: string): PaymentStage =>
  stage(half === 1 ? '前半年服务款' : '后半年服务款', shareBp, condition, true)

/** 付款方式 T1 to T6 (domain 4.1): 建议值, the notice asks only for stages tied to acceptance. */
export const paymentPresets: PaymentPreset[] = [
  {
    id: 'T1',
    name: '三期：30%、40%、30%',
    source: '建议值，同类公开合同常见做法',
    stages: [
      stage('首期款', 3_000, '合同生效且乙方工作实施方案已报甲方备案', false),
      stage('中期款', 4_000, '服务户数（数量）完成50%以上且中期验收合格', true),
      stage('末期款', 3_000, '全部服务验收合格、绩效评价完成且档案移交完毕', true),
    ],
  },
  {
    id: 'T2',
    name: '五期：第1、3、6、9、12个月各20%',
    source: '建议值，见公开合同（按考核结果支付）',
    stages: [1, 3, 6, 9, 12].map((month) => assessed(month, month === 12)),
  },
  {
    id: 'T3',
    name: '验收合格后一次付清',
    source: '建议值，见公开合同（据实结算）',
    stages: [stage('合同款', 10_000, '全部服务验收合格、绩效评价完成且档案移交完毕', true)],
  },
  {
    id: 'T4',
    name: '按季支付，尾款10%',
    source: '建议值，适用于按单价据实结算',
    stages: [...[1, 2, 3, 4].map(quarter), stage('尾款', 1_000, '全部服务验收合格、绩效评价完成且档案移交完毕', true)],
  },
  {
    id: 'T5',
    name: '按月验收后支付，共12期',
    source: '建议值，适用于一年期、每月验收的服务；须按验收的服务数量付款，不得按人按月发放',
    stages: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(monthly),
  },
  {
    id: 'T6',
    name: '每半年验收后支付：50%、50%',
    source: '建议值，适用于一年期、半年验收一次的服务',
    stages: [
      halfYear(1, 5_000, '截至第6个月的应完成数量经验收合格'),
      halfYear(2, 5_000, '全部服务验收合格、绩效评价完成且档案移交完毕'),
    ],
  },
]

/** The stages of a preset as a fresh copy that may be edited. */
export function presetStages(id: PaymentPreset['id']): PaymentStage[] {
  const preset = paymentPresets.find((candidate) => candidate.id === id)
  return (preset?.stages ?? []).map((stage) => ({ ...stage }))
}
