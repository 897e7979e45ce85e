import { type PerformanceTarget, type TargetKind, targetKindNames } from './project'

const suggestions: Record<TargetKind, { indicator: string; unit: string }> = {
  beneficiaries: { indicator: '受益困难群众人数', unit: '人' },
  quantity: { indicator: '完成服务数量', unit: '户' },
  area: { indicator: '覆盖苏木乡镇（街道）', unit: '个' },
  quality: { indicator: '一户一档抽查合格率', unit: '%' },
  timeliness: { indicator: '按期完成率', unit: '%' },
  benefit: { indicator: '错保漏保线索核实反馈率', unit: '%' },
  satisfaction: { indicator: '服务对象满意度', unit: '%' },
}

/** The seven kinds of annex 1 一(一) (P06): an indicator to start from, the value left to the clerk. */
export function suggestTargets(quantityUnit: string): PerformanceTarget[] {
  return (Object.keys(targetKindNames) as TargetKind[]).map((kind) => ({
    kind,
    indicator: suggestions[kind].indicator,
    value: '',
    unit: kind === 'quantity' ? quantityUnit : suggestions[kind].unit,
  }))
}
