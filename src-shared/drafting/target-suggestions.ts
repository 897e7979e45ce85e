import type { ServiceKind } from '../catalog/service-kind'
import { type PerformanceTarget, type TargetKind, targetKindNames } from '../project/project'

const suggestions = (kind: ServiceKind): Record<TargetKind, { indicator: string; unit: string }> => ({
  beneficiaries: { indicator: '受益困难群众家庭户数', unit: '户' },
  quantity: { indicator: kind.targets.quantity, unit: '' },
  area: { indicator: '覆盖苏木乡镇（街道）', unit: '个' },
  quality: { indicator: kind.targets.quality, unit: '%' },
  timeliness: { indicator: '按期完成率', unit: '%' },
  benefit: { indicator: kind.targets.benefit, unit: '%' },
  satisfaction: { indicator: '服务对象满意度', unit: '%' },
})

/** The seven kinds of annex 1 一(一) (P06): an indicator to start from; the values follow from the project (`derived/targets.ts`). */
export function suggestTargets(service: ServiceKind, quantityUnit: string): PerformanceTarget[] {
  const suggested = suggestions(service)
  return (Object.keys(targetKindNames) as TargetKind[]).map((kind) => ({
    kind,
    indicator: suggested[kind].indicator,
    value: '',
    unit: kind === 'quantity' ? quantityUnit : suggested[kind].unit,
  }))
}
