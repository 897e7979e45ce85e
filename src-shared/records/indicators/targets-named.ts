import { type TargetKind, targetKindNames } from '../../project/project'
import { isFiller } from '../../text/filler'
import { type IndicatorSource, lessEach } from './source'

/** 七类目标 (P06), half a point off for each that is not named with a value. */
export const targetsNamed: IndicatorSource = ({ project }, full) => {
  if (!project) return null
  const named = project.targets.filter(({ indicator, value }) => !isFiller(indicator) && !isFiller(value))
  const missing = (Object.keys(targetKindNames) as TargetKind[]).filter(
    (kind) => !named.some((target) => target.kind === kind),
  )
  const lacking = missing.map((kind) => targetKindNames[kind]).join('、')
  return {
    points: lessEach(full, missing.length, 50),
    source: missing.length === 0 ? '绩效目标七类齐全' : `绩效目标缺${missing.length}类：${lacking}`,
  }
}
