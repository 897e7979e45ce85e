import { z } from 'zod'
import type { PaymentPreset, PresetStage, YearCut } from '../project/payment-preset'
import { filledText } from '../scalar-schemas'
import { defineRuleData } from './rule-data-kind'

const workdays = z.number('须为数字').int('须为整数').min(1, '须大于零').max(250, '不能超过250')

const stage: z.ZodType<PresetStage> = z.strictObject({
  name: filledText(40),
  shareBp: z.number('须为数字').int('须为整数（万分之一）').min(1, '须大于零').max(10_000, '不能超过10000（100%）'),
  condition: filledText(300),
  dueWorkdays: workdays,
  afterAcceptance: z.boolean(),
  milestone: z.string().max(300),
  byQuantity: z.boolean(),
})

const sum = (stages: readonly PresetStage[]) => stages.reduce((total, { shareBp }) => total + shareBp, 0)

const ofYear: z.ZodType<YearCut> = z
  .strictObject({
    parts: z
      .array(filledText(40))
      .refine(({ length }) => length === 0 || 12 % length === 0, '一年只能分成1、2、3、4、6或者12份'),
    byQuantity: z.boolean(),
    dueWorkdays: workdays,
    stages: z.array(stage).max(12),
  })
  .superRefine(({ parts, stages }, context) => {
    const problem = sharesTell(stages) ? yearProblem(parts.length, stages) : null
    if (problem) context.addIssue({ code: 'custom', path: ['stages'], message: problem })
  })

function yearProblem(parts: number, stages: readonly PresetStage[]): string | null {
  const total = sum(stages)
  if (parts === 0 && total !== 10_000) return `年度各期比例合计为${total / 100}%，应为100%`
  if (parts > 0 && total >= 10_000) return `年度各期比例合计为${total / 100}%，分成几份的没有余下的款`
  return lastProblem(stages)
}

/** A share that is none has its own message: no sum is told of it. */
const sharesTell = (stages: readonly PresetStage[]) =>
  stages.every(({ shareBp }) => Number.isInteger(shareBp) && shareBp > 0 && shareBp <= 10_000)

/** P21: payment is tied to acceptance. */
const lastProblem = (stages: readonly PresetStage[]): string | null =>
  stages.at(-1)?.afterAcceptance === false ? '最后一期须在验收合格后支付' : null

function stagesProblem(stages: readonly PresetStage[]): string | null {
  if (stages.length === 0) return '没有付款阶段，至少一期'
  const total = sum(stages)
  return total === 10_000 ? lastProblem(stages) : `各期比例合计为${total / 100}%，应为100%`
}

const preset: z.ZodType<PaymentPreset> = z.strictObject({
  id: z.string().regex(/^T[1-9]\d?$/, '不是付款方式的编号，请照导出的文件填写'),
  name: filledText(60),
  source: filledText(300),
  stages: z
    .array(stage)
    .max(24)
    .superRefine((stages, context) => {
      const problem = sharesTell(stages) ? stagesProblem(stages) : null
      if (problem) context.addIssue({ code: 'custom', message: problem })
    }),
  ofYear,
})

const schema: z.ZodType<PaymentPreset[]> = z
  .array(preset)
  .min(1, '没有一种付款方式')
  .max(40)
  .superRefine((presets, context) => {
    for (const key of ['id', 'name'] as const)
      for (const [index, one] of presets.entries())
        if (presets.findIndex((other) => other[key] === one[key]) < index)
          context.addIssue({ code: 'custom', path: [index, key], message: `与前面一种重复：${one[key]}` })
  })

/** 付款方式: what a contract may begin with; the first is proposed for a new project. */
export const paymentPresets = defineRuleData<PaymentPreset[]>({
  id: 'payment-presets',
  title: '付款方式',
  about: '合同可选的付款方式：各期名称、比例（万分之一）、条件和期限；第一种用于新项目，编号与合同对应，沿用不改',
  schema,
  fieldNames: {
    id: '编号',
    name: '名称',
    source: '来源',
    stages: '各期',
    shareBp: '比例',
    condition: '付款条件',
    dueWorkdays: '支付期限',
    afterAcceptance: '验收合格后支付',
    milestone: '应完成',
    byQuantity: '按合格数量结算',
    ofYear: '分年度付款',
    parts: '一年分成的各份',
  },
  at: 'rules/payment-presets.json',
  signed: true,
  scopeOf: () => '',
  intoRules: ([set]) => (set ? { paymentPresets: set.body } : {}),
})
