import { type Fen, fen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import type { Project } from '../project/project'
import { annex, procurementLaw, procurementRegulation } from './citations'
import type { Facts } from './facts'
import { thresholdInForce } from './procurement'
import { at, type Rule, type RuleFinding } from './rule'

/** 条例 28: repeated purchases of one kind above the tender amount without open tender are 化整为零. */
const splitLimitFen = fen(400_000_000)
const where = at('basics', 'items')

interface Siblings {
  name: string
  /** This project and the year's others with the same item, this one first. */
  projects: Project[]
  totalFen: Fen
}

/** P30: the county is the unit; like items of a year are bought as one package. */
export const onePackage: Rule = {
  id: 'package.split',
  norms: ['P30'],
  check(facts) {
    return siblingsOf(facts).flatMap((siblings) => {
      const severe = [...dodgedTender(siblings), ...dodgedThreshold(siblings, facts)]
      return [...severe, split(siblings)]
    })
  },
}

function siblingsOf({ county, project, items, totalOf }: Facts): Siblings[] {
  const codes = [...new Set(items.map(({ item }) => item.code))]
  return codes.flatMap((code) => {
    const others = county.projects.filter(
      (other) =>
        other.id !== project.id &&
        other.year === project.year &&
        other.status !== 'binned' &&
        other.items.some((item) => item.code === code),
    )
    if (others.length === 0) return []
    const projects = [project, ...others]
    const total = projects.reduce((sum, each) => sum + (totalOf(each) ?? 0), 0)
    const name = items.find(({ item }) => item.code === code)?.entry?.name ?? code
    return Number.isSafeInteger(total) ? [{ name, projects, totalFen: fen(total) }] : []
  })
}

const listed = (projects: Project[]) => projects.map(({ name }) => `“${name}”`).join('、')

function split({ name, projects, totalFen }: Siblings): RuleFinding {
  return {
    id: `same.${name}`,
    level: 'warning',
    message: `${projects[0]?.year}年“${name}”分在${projects.length}个项目：${listed(projects)}，合计${formatYuan(totalFen)}元。`,
    basis: annex('四（二）1'),
    fix: '请以旗县为单位合并为一个项目整体打包；确需分开的，请留存说明。',
    where,
  }
}

function dodgedTender({ name, projects, totalFen }: Siblings): RuleFinding[] {
  const withoutTender = projects.filter(({ procurement }) => procurement.method !== 'open_tender')
  if (totalFen <= splitLimitFen || withoutTender.length < 2) return []
  return [
    {
      id: `tender.${name}`,
      level: 'error',
      message: `化整为零：同一年度“${name}”分${withoutTender.length}次以公开招标以外的方式采购，合计${formatYuan(totalFen)}元，超过${formatYuan(splitLimitFen)}元。`,
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

function dodgedThreshold({ name, projects, totalFen }: Siblings, facts: Facts): RuleFinding[] {
  const { project, params, procuredOn, county, totalOf } = facts
  const limit = thresholdInForce(params, project.year, procuredOn, county.rules.thresholdDefaults)
  const each = projects.map((sibling) => totalOf(sibling) ?? 0)
  if (totalFen < limit.amountFen || each.some((amount) => amount >= limit.amountFen)) return []
  return [
    {
      id: `threshold.${name}`,
      level: 'warning',
      message: `疑似拆分：“${name}”的${projects.length}个项目各自低于采购限额标准${formatYuan(limit.amountFen)}元${limit.confirmed ? '' : '（限额未确认，请核）'}，合计${formatYuan(totalFen)}元已达到。`,
      basis: annex('四（二）1'),
      fix: '请合并为一个项目，按合计金额确定采购方式。',
      where,
    },
  ]
}
