import { annex } from '../law/citations'
import { isSomeOf } from '../project/households'
import { type PerformanceTarget, type TargetKind, targetKindNames } from '../project/project'
import { isBlank, isFiller } from '../text/filler'
import { vagueWord } from '../text/vague'
import type { Facts } from './facts'
import { at, type Rule, type RuleFinding } from './rule'

const kinds = Object.keys(targetKindNames) as TargetKind[]
const basis = annex('一（一）')
/** Kinds that are a figure by nature; the others may be said in words. */
const figures: TargetKind[] = ['beneficiaries', 'quantity', 'quality', 'satisfaction']

/** P06: the seven kinds of targets, each with indicator, value and unit. */
export const performanceTargets: Rule = {
  id: 'targets',
  norms: ['P06'],
  unjudged: (facts) =>
    kinds.some((kind) => awaitsSource(ofKind(facts, kind), facts)) && findings(facts).length === 0
      ? '服务数量或者服务区域还没有填'
      : null,
  check: findings,
}

function findings(facts: Facts): RuleFinding[] {
  if (!facts.project.targets.some(({ value }) => !isFiller(value))) return [noneFilled]
  return kinds.flatMap((kind) => {
    const own = ofKind(facts, kind)
    return awaitsSource(own, facts) ? [] : kindFindings(kind, own)
  })
}

const ofKind = ({ project }: Facts, kind: TargetKind) => project.targets.filter((target) => target.kind === kind)

/** A value that will follow from 户数 or 服务区域 (`derived/targets.ts`), which are asked for where they are typed. */
function awaitsSource([target, second]: PerformanceTarget[], { project, items }: Facts): boolean {
  if (!target || second || isFiller(target.indicator) || !isBlank(target.value)) return false
  const unit = target.unit.trim()
  const [only, ...others] = items
  const quantityOpen = only !== undefined && others.length === 0 && !isSomeOf(only.item)
  if (target.kind === 'area') return unit === '个' && project.areas.length === 0
  if (target.kind === 'quantity') return quantityOpen && unit === only.item.unit.trim()
  return target.kind === 'beneficiaries' && unit === '户' && quantityOpen && only.item.unit.trim() === '户'
}

const noneFilled: RuleFinding = {
  id: 'none',
  level: 'error',
  message: `还没有填绩效目标，须设${kinds.map((kind) => targetKindNames[kind]).join('、')}七类。`,
  basis,
  fix: '请逐类填写指标、目标值和单位。',
  where: at('basics', 'targets'),
}

function kindFindings(kind: TargetKind, own: PerformanceTarget[]): RuleFinding[] {
  const missing = { id: kind, level: 'error' as const, basis, where: at('basics', `targets.${kind}`) }
  const name = targetKindNames[kind]
  if (own.length === 0) return [{ ...missing, message: `缺少“${name}”类绩效目标。`, fix: '请填写指标、目标值和单位。' }]
  for (const { indicator, value, unit } of own) {
    const parts = { 指标: indicator, 目标值: value, 单位: unit }
    const open = Object.entries(parts).flatMap(([label, text]) => (isFiller(text) ? [label] : []))
    if (open.length > 0) {
      return [{ ...missing, message: `“${name}”类绩效目标还缺${open.join('、')}。`, fix: '请补充填写。' }]
    }
    const word = vagueWord(value)
    if (word)
      return [{ ...missing, message: `“${name}”目标值“${value}”含有“${word}”，不可考核。`, fix: '请写成确定的数。' }]
    if (figures.includes(kind) && !/\d/.test(value.normalize('NFKC'))) {
      const message = `“${name}”目标值“${value}”没有数字，难以考核。`
      return [{ ...missing, level: 'warning', message, fix: '请写成可计量的数。' }]
    }
  }
  return []
}
