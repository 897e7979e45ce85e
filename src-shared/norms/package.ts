import { itemName } from '../catalog/item-name'
import { compareDates } from '../dates'
import { annex, procurementLaw, procurementRegulation } from '../law/citations'
import { tenderRuleOn, thresholdInForce } from '../law/procurement'
import type { Fen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import type { Project } from '../project/project'
import type { Facts } from './facts'
import { at, type Rule, type RuleFinding } from './rule'
import { servicesOf } from './services-of'
import { wideYuan } from './wide-amount'

/** 条例 28: repeated purchases of one kind without open tender that together exceed this are 化整为零; before the first rule it. */
const splitLimit = ({ county: { rules }, procuredOn }: Facts): Fen | null => {
  const dated = rules.procurementRules.toSorted((a, b) => compareDates(a.effectiveFrom, b.effectiveFrom))
  return (tenderRuleOn(rules.procurementRules, procuredOn) ?? dated[0])?.amountFen ?? null
}
const where = at('basics', 'items')

interface Siblings {
  name: string
  /** This project and the year's others with the same item, this one first. */
  projects: Project[]
}

/** P30: the county is the unit; like items of a year are bought as one package. */
export const onePackage: Rule = {
  id: 'package.split',
  norms: ['P30'],
  check(facts) {
    return siblingsOf(facts).flatMap((siblings) => [
      ...dodgedTender(siblings, facts),
      ...dodgedThreshold(siblings, facts),
      split(siblings, facts),
    ])
  },
}

function siblingsOf({ county, project, items }: Facts): Siblings[] {
  const bought = new Set(servicesOf(county.rules.catalogs, project))
  return [...bought].flatMap((service) => {
    const others = county.projects.filter(
      (other) =>
        other.id !== project.id &&
        other.year === project.year &&
        other.status !== 'binned' &&
        !county.guests?.has(other.id) &&
        servicesOf(county.rules.catalogs, other).includes(service),
    )
    if (others.length === 0) return []
    const name = itemName(items.find(({ entry }) => entry?.name === service)?.entry)
    return [{ name, projects: [project, ...others] }]
  })
}

/** Exact, also where typing errors leave the safe range. */
function sumOf(projects: Project[], { totalOf }: Facts): bigint {
  return projects.reduce((sum, each) => sum + BigInt(totalOf(each) ?? 0), 0n)
}

const listed = (projects: Project[]) => projects.map(({ name }) => `“${name.trim() || '未命名项目'}”`).join('、')

function split({ name, projects }: Siblings, facts: Facts): RuleFinding {
  return {
    id: `same.${name}`,
    level: 'warning',
    message: `${projects[0]?.year}年“${name}”分在${projects.length}个项目：${listed(projects)}，合计${wideYuan(sumOf(projects, facts))}。`,
    basis: annex('四（二）1'),
    fix: '请以旗县为单位合并为一个项目整体打包；确需分开的，请留存说明。',
    where,
  }
}

/** What is tendered openly counts for nothing here. */
function dodgedTender({ name, projects }: Siblings, facts: Facts): RuleFinding[] {
  const withoutTender = projects.filter(({ procurement }) => procurement.method !== 'open_tender')
  const sum = sumOf(withoutTender, facts)
  const limitFen = splitLimit(facts)
  if (limitFen === null || sum <= BigInt(limitFen) || withoutTender.length < 2) return []
  return [
    {
      id: `tender.${name}`,
      level: 'error',
      message: `化整为零：同一年度“${name}”分${withoutTender.length}次以公开招标以外的方式采购，合计${wideYuan(sum)}，超过${formatYuan(limitFen)}元。`,
      basis: {
        document: `${procurementRegulation('').document}；${procurementLaw('').document}`,
        article: '第二十八条；第二十八条',
      },
      fix: '请合并采购并采用公开招标；因项目预算调整或经批准的，请说明理由并附文件。',
      where,
      waivable: true,
    },
  ]
}

function dodgedThreshold({ name, projects }: Siblings, facts: Facts): RuleFinding[] {
  const { project, params, procuredOn, county, totalOf } = facts
  const limit = thresholdInForce(params, project.year, procuredOn, county.rules.thresholdDefaults)
  const below = projects.filter((sibling) => (totalOf(sibling) ?? 0) < limit.amountFen)
  const sum = sumOf(below, facts)
  if (sum < BigInt(limit.amountFen) || !below.includes(project)) return []
  return [
    {
      id: `threshold.${name}`,
      level: 'warning',
      message: `疑似拆分：“${name}”的${below.length}个项目各自低于采购限额标准${formatYuan(limit.amountFen)}元${limit.confirmed ? '' : '（限额未确认，请核）'}，合计${wideYuan(sum)}已达到。`,
      basis: annex('四（二）1'),
      fix: '请合并为一个项目，按合计金额确定采购方式。',
      where,
    },
  ]
}
