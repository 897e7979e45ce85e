import { rateOfIndicator } from '../contract/rate-of-indicator'
import { formatShare } from '../contract/wording'
import { annex } from '../law/citations'
import { figureOf, valueStatus } from '../law/suggested-values'
import { groupedFigure } from '../money/typed-number'
import type { PerformanceTarget } from '../project/project'
import type { Facts } from './facts'
import { at, type Rule, type RuleFinding } from './rule'
import { promisedFigure } from './target-quantity'
import { brokenFigure } from './whole-units'

/** P06: areas, households and rates promised as targets are those of the contract. */
export const targetAgreement: Rule = {
  id: 'targets.contract',
  norms: ['P06'],
  check: (facts) =>
    facts.project.targets.flatMap((target, index) =>
      // What is no whole number has its own rule.
      brokenFigure(target.value, target.unit) ? [] : [...apart(target, index, facts), ...people(target, index, facts)],
    ),
}

/** What the contract says where the target speaks of the same thing; null where it does not. */
function contractSays({ kind, indicator, unit }: PerformanceTarget, { project }: Facts): [number, string] | null {
  const areas = project.areas.filter((area) => area.trim() !== '').length
  if (kind === 'area' && areas > 0 && /个|苏木|乡镇|街道/.test(unit)) return [areas, `服务区域有${areas}个`]
  const { households } = project.beneficiaries
  if (kind === 'beneficiaries' && unit.trim() === '户' && households !== null)
    return [households, `服务对象为${groupedFigure(String(households))}户`]
  if (kind !== 'quality' || !/[%％]/.test(unit)) return null
  const name = rateOfIndicator(indicator)
  const shareBp = name ? project.contract.quality[name] : null
  return shareBp === null ? null : [shareBp / 100, `合同质量标准为${formatShare(shareBp)}`]
}

function apart(target: PerformanceTarget, index: number, facts: Facts): RuleFinding[] {
  const promised = promisedFigure(target.value)
  const said = contractSays(target, facts)
  if (promised === null || said === null || promised.compare(said[0]) === 0) return []
  return [
    {
      id: String(index),
      level: 'error',
      message: `绩效目标“${target.indicator}”为${target.value}${target.unit}，${said[1]}，两处不一致。`,
      basis: annex('一（一）'),
      fix: '请改为同一数字，合同、绩效目标和验收才能对得上。',
      where: at('basics', `targets.${target.kind}`),
    },
  ]
}

/** 受益人数 against the households: at least one person each, and seldom more than some. */
function people({ kind, indicator, value, unit }: PerformanceTarget, index: number, facts: Facts): RuleFinding[] {
  const { project, county } = facts
  const values = county.rules.suggestedValues
  const most = figureOf(values, 'household-people')
  const { households } = project.beneficiaries
  const promised = promisedFigure(value)
  if (kind !== 'beneficiaries' || unit.trim() !== '人' || !households || promised === null) return []
  const few = promised.compare(households) < 0
  if (!few && promised.compare(households * most) <= 0) return []
  return [
    {
      id: `people.${index}`,
      level: 'warning',
      message: `绩效目标“${indicator}”为${groupedFigure(value)}人，服务对象为${groupedFigure(String(households))}户，平均每户${few ? '不足1人' : `超过${most}人（${valueStatus(values, 'household-people')}）`}。`,
      basis: annex('一（一）'),
      fix: '请核对人数和户数；只就一部分家庭设目标的，请在指标中写明。',
      where: at('basics', 'targets.beneficiaries'),
    },
  ]
}
