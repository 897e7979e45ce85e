import { rateOfIndicator } from '../contract/rate-of-indicator'
import { formatShare } from '../contract/wording'
import { figureOf, valueStatus } from '../law/suggested-values'
import { isSomeOf } from '../project/households'
import type { PerformanceTarget, Project, TargetKind } from '../project/project'
import { targetKindNames } from '../project/project'
import { type AnyDerived, type Derived, derivedField, type Known, typedText } from './derived-field'

type Derive = (target: PerformanceTarget, project: Project, known: Known) => Derived<string> | null

const suggested = (value: string): Derived<string> => ({ value, source: '建议值' })
const isShare = ({ unit }: PerformanceTarget) => /^[%％]$/.test(unit.trim())

/** What the target of each kind follows from; a unit that speaks of something else has nothing to follow. */
const rules: Record<TargetKind, Derive> = {
  beneficiaries: ({ unit }, { beneficiaries: { households } }) =>
    unit.trim() === '户' && households ? { value: String(households), source: '按服务对象户数' } : null,
  quantity({ unit }, { items }) {
    const [item, second] = items
    const isBought = item && !second && isSomeOf(item) && item.unit.trim() === unit.trim()
    return isBought ? { value: item.quantity.trim(), source: '按购买数量' } : null
  },
  area: ({ unit }, { areas }) =>
    unit.trim() === '个' && areas.length > 0 ? { value: String(areas.length), source: '按服务区域个数' } : null,
  quality(target, { contract }) {
    const rate = isShare(target) ? rateOfIndicator(target.indicator) : null
    const shareBp = rate && contract.quality[rate]
    return shareBp ? { value: `≥${formatShare(shareBp).replace('%', '')}`, source: '按合同质量标准' } : null
  },
  timeliness(target, _, { rules }) {
    const values = rules.suggestedValues
    if (!isShare(target)) return null
    const value = `${figureOf(values, 'timeliness-target') / 100}`
    return { value, source: valueStatus(values, 'timeliness-target') }
  },
  benefit(target, _, { kinds }) {
    const kind = kinds.find(({ targets }) => targets.benefit === target.indicator)
    return kind && isShare(target) ? suggested(kind.targets.benefitValue) : null
  },
  satisfaction(target, _, { rules }) {
    const values = rules.suggestedValues
    if (!isShare(target)) return null
    const value = `≥${figureOf(values, 'satisfaction-target') / 100}`
    return { value, source: valueStatus(values, 'satisfaction-target') }
  },
}

/** 目标值 of a kind that has one target. */
const targetOf = (kind: TargetKind): AnyDerived => {
  const only = ({ targets }: Project) => {
    const [first, second] = targets.filter((target) => target.kind === kind)
    return first && !second ? first : null
  }
  return derivedField<string>({
    field: (project) => (only(project) ? `targets.${kind}` : null),
    own: (project) => typedText(only(project)?.value ?? ''),
    about: (project) => JSON.stringify([only(project)?.indicator, only(project)?.unit]),
    derive(project, known) {
      const target = only(project)
      return target && rules[kind](target, project, known)
    },
    put: (project, value) => ({
      ...project,
      targets: project.targets.map((target) => (target.kind === kind ? { ...target, value: value ?? '' } : target)),
    }),
  })
}

export const targetValues: AnyDerived[] = (Object.keys(targetKindNames) as TargetKind[]).map(targetOf)
