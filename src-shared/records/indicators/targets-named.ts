import { type TargetKind, targetKindNames } from '../../project/project'
import { isFiller } from '../../text/filler'
import type { IndicatorSource } from './source'

/** 七类目标 (P06): those not named with a value. */
export const targetsNamed: IndicatorSource = ({ project }) => {
  if (!project) return null
  const named = project.targets.filter(({ indicator, value }) => !isFiller(indicator) && !isFiller(value))
  const missing = (Object.keys(targetKindNames) as TargetKind[]).filter(
    (kind) => !named.some((target) => target.kind === kind),
  )
  const lacking = missing.map((kind) => targetKindNames[kind]).join('、')
  return {
    figure: { wrong: missing.length },
    source: missing.length === 0 ? '绩效目标七类齐全' : `绩效目标缺${missing.length}类：${lacking}`,
  }
}
