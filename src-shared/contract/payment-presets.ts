import type { ContractForm, PaymentStage } from '../project/contract-form'

export interface PaymentPreset {
  id: Exclude<ContractForm['paymentPreset'], 'custom'>
  name: string
  /** Where the pattern comes from; none of them is prescribed. */
  source: string
  stages: PaymentStage[]
}

type Kind = 'before' | 'accepted'

export const presetStage = (
  name: string,
  shareBp: number,
  condition: string,
  kind: Kind,
  milestone = '',
): PaymentStage => ({
  name,
  shareBp,
  condition,
  dueWorkdays: 10,
  afterAcceptance: kind === 'accepted',
  milestone,
  year: null,
  byQuantity: false,
})

/** What the first stage waits for. */
export const started = '合同生效且乙方工作实施方案已报甲方备案'
/** What the last stage waits for. */
export const ended = '全部服务验收合格、绩效评价完成、档案移交完毕且个人信息返还删除证明已提交'

/** What was due by then, accepted. */
const untilMonth = (month: number, name: string, shareBp: number): PaymentStage =>
  presetStage(
    name,
    shareBp,
    `截至第${month}个月的应完成数量经验收合格`,
    'accepted',
    `服务满${month}个月、应完成数量完成`,
  )

const monthsOfT2 = [1, 3, 6, 9]

const quarter = (number: number): PaymentStage => ({
  ...presetStage(
    `第${number}季度服务款`,
    2_250,
    `第${number}季度完成数量经验收合格，按合格数量据实结算`,
    'accepted',
    `第${number}季度服务期满`,
  ),
  byQuantity: true,
})

/** 付款方式 T1 to T6 (domain 4.1): 建议值, the notice asks only for stages tied to acceptance. */
export const paymentPresets: PaymentPreset[] = [
  {
    id: 'T1',
    name: '三期：30%、40%、30%',
    source: '建议值，同类公开合同常见做法',
    stages: [
      presetStage('首期款', 3_000, started, 'before'),
      presetStage('中期款', 4_000, '约定数量完成50%以上且中期验收合格', 'accepted', '约定数量完成50%以上'),
      presetStage('末期款', 3_000, ended, 'accepted'),
    ],
  },
  {
    id: 'T2',
    name: '五期：第1、3、6、9、12个月各20%',
    source: '建议值，见公开合同（按考核结果支付）',
    stages: [
      ...monthsOfT2.map((month) => untilMonth(month, `第${month}个月考核款`, 2_000)),
      presetStage('第12个月考核款', 2_000, ended, 'accepted'),
    ],
  },
  {
    id: 'T3',
    name: '验收合格后一次付清',
    source: '建议值，见公开合同（据实结算）',
    stages: [presetStage('合同款', 10_000, ended, 'accepted')],
  },
  {
    id: 'T4',
    name: '按季支付，尾款10%',
    source: '建议值，适用于按单价据实结算',
    stages: [...[1, 2, 3, 4].map(quarter), presetStage('尾款', 1_000, ended, 'accepted')],
  },
  {
    id: 'T5',
    name: '按月验收后支付，共12期',
    source: '建议值，适用于一年期、每月验收的服务；须按验收的服务数量付款，不得按人按月发放',
    stages: [
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((month) => untilMonth(month, `第${month}个月服务款`, 833)),
      presetStage('第12个月服务款', 837, ended, 'accepted'),
    ],
  },
  {
    id: 'T6',
    name: '每半年验收后支付：50%、50%',
    source: '建议值，适用于一年期、半年验收一次的服务',
    stages: [untilMonth(6, '前半年服务款', 5_000), presetStage('后半年服务款', 5_000, ended, 'accepted')],
  },
]

/** The stages of a preset as a fresh copy that may be edited. */
export function presetStages(id: PaymentPreset['id']): PaymentStage[] {
  const preset = paymentPresets.find((candidate) => candidate.id === id)
  return (preset?.stages ?? []).map((stage) => ({ ...stage }))
}
