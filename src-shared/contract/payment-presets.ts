import type { PaymentStage } from '../project/contract-form'
import type { PaymentPreset, PresetStage } from '../project/payment-preset'

/** What the first stage waits for. */
export const started = '合同生效且乙方工作实施方案已报甲方备案'
/** What the last stage waits for. */
export const ended = '全部服务验收合格、绩效评价完成、档案移交完毕且个人信息返还删除证明已提交'

export const presetOf = (presets: readonly PaymentPreset[], id: string): PaymentPreset | null =>
  presets.find((preset) => preset.id === id) ?? null

/** The stages of a preset as a fresh copy that may be edited; [] where there is none of that id. */
export const presetStages = (presets: readonly PaymentPreset[], id: string): PaymentStage[] =>
  (presetOf(presets, id)?.stages ?? []).map((stage) => stageOfYear(stage, null))

/** A stage of a preset as a contract has it: what does not wait for an acceptance is 预付 there. */
export const stageOfYear = ({ afterAcceptance, ...stage }: PresetStage, year: number | null): PaymentStage => ({
  ...stage,
  prepaid: !afterAcceptance,
  year,
})
