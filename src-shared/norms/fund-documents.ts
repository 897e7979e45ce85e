import { notice } from '../law/citations'
import { fundSourceNames } from '../project/project'
import { fundSourceTitle, sourceInDocument } from '../records/fund-document'
import { documentNumber } from '../text/document-number'
import { isFiller } from '../text/filler'
import type { Facts } from './facts'
import { at, type Rule, type RuleFinding } from './rule'

const basis = notice('一（三）')
const where = at('basics', 'fundSources')

/** N11: each source of the project is money of a budget document of its year that is entered, and of the same kind. */
export const fundDocuments: Rule = {
  id: 'funds.documents',
  norms: ['N11'],
  check(facts) {
    const named = facts.project.fundSources
      .map((source, index) => ({ ...source, name: `第${index + 1}笔资金来源` }))
      .filter(({ documentNumber: number }) => !isFiller(number))
    return named.flatMap((source) => findingOf(source, facts) ?? [])
  },
}

type Named = Facts['project']['fundSources'][number] & { name: string }

function findingOf({ id, kind, name, documentNumber: typed }: Named, { county, project }: Facts): RuleFinding | null {
  // Where it is not known which are entered, nothing is said; another unit's money is entered there.
  if (!county.fundDocuments || county.guests?.has(project.id)) return null
  const number = documentNumber(typed)
  const all = county.fundDocuments.filter((one) => documentNumber(one.number) === number)
  const entered = all.find(({ year }) => year === project.year)
  if (!entered) {
    const elsewhere = all[0] ? `，登记在${all[0].year}年度` : ''
    return {
      id: `open.${id}`,
      level: 'warning',
      message: `${name}的文号“${typed.trim()}”，${project.year}年度资金台账中没有登记入账的预算文件${elsewhere}。`,
      basis,
      fix: `请在“年度参数”${project.year}年的资金台账登记这份预算文件，放进文件后登记入账；文号有误的在这里改正。`,
      where,
    }
  }
  if (entered.source === null || entered.source === sourceInDocument[kind]) return null
  return {
    id: `kind.${id}`,
    level: 'warning',
    contradicts: true,
    message: `${name}为“${fundSourceNames[kind]}”，文号“${typed.trim()}”的预算文件登记为“${fundSourceTitle(entered.source)}”。`,
    basis,
    fix: '请对照预算文件，改正项目的资金来源；预算文件登记有误的退回更正。',
    where,
  }
}
