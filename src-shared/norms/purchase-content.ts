import type { ServiceCatalog } from '../catalog/catalog'
import { annex, notice } from '../law/citations'
import type { Facts } from './facts'
import { at, type Rule, type RuleFinding } from './rule'

const basis = notice('一（一）')
const where = at('basics', 'items')
const norms = ['N01', 'P03']

/** N01, P03: a project holds items of its catalogue version, and nothing else. */
export const purchaseContent: Rule = {
  id: 'content.catalog',
  norms,
  check: (facts) => (facts.catalog ? itemFindings(facts) : [unknownCatalog]),
}

const unknownCatalog: RuleFinding = {
  id: 'version',
  level: 'error',
  message: '项目使用的那一版服务清单不在本机，无法核对购买内容。',
  basis,
  fix: '请导入该版本服务清单，或改用现有清单重新选择服务项目。',
  where,
}

function itemFindings({ catalog, items, county }: Facts): RuleFinding[] {
  if (items.length === 0) return [nothingBought]
  return items.flatMap(({ item, entry }, index): RuleFinding[] => {
    const before = entry ? null : itemOfOthers(county.rules.catalogs, item.code)
    if (before)
      return [refused(`“${before.name}”`, index, `不在本项目现用的服务清单（${catalog?.status}）内，一律不得采购`)]
    if (!entry) return [refused(`第${index + 1}项服务`, index, '不在政府购买社会救助服务清单内，一律不得采购')]
    if (!entry.enabled) return [refused(`“${entry.name}”`, index, `在现行清单（${catalog?.status}）中未启用`)]
    const twice = items.findIndex((other) => other.item.code === item.code) < index
    return twice ? [duplicate(entry.name, index)] : []
  })
}

/** What another list calls it: the project went over from that one. */
const itemOfOthers = (catalogs: readonly ServiceCatalog[], code: string) =>
  code === '' ? undefined : catalogs.flatMap(({ items }) => items).find((one) => one.code === code)

const nothingBought: RuleFinding = {
  id: 'empty',
  level: 'error',
  message: '还没有选择购买的服务项目。',
  basis: annex('一（一）'),
  fix: '请从服务清单中选择至少一项，并填写数量和计量单位。',
  where,
}

function refused(name: string, index: number, why: string): RuleFinding {
  return {
    id: `item.${index}`,
    level: 'error',
    message: `${name}${why}。`,
    basis,
    fix: '请删除该项，或改选清单内的服务项目。',
    where,
  }
}

function duplicate(name: string, index: number): RuleFinding {
  return {
    id: `twice.${index}`,
    level: 'warning',
    message: `“${name}”列了两次，数量可能重复计算。`,
    basis: annex('一（一）'),
    fix: '请合并为一行。',
    where,
  }
}
