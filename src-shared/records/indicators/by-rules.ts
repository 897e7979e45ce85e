import type { Centipoints } from '../../evaluation/compose'
import type { ProjectFinding, RecordFacts } from '../record-field'
import { type IndicatorSource, lessEach, type Suggested } from './source'

const broken = ({ findings }: RecordFacts, isOf: (finding: ProjectFinding) => boolean) =>
  findings.filter((finding) => finding.level === 'error' && isOf(finding))

const ofRules =
  (...rules: string[]) =>
  ({ key }: ProjectFinding) =>
    rules.some((rule) => key === rule || key.startsWith(`${rule}.`))

function told(points: Centipoints, found: readonly ProjectFinding[], what: string): Suggested {
  const some = found.slice(0, 3).map(({ message }) => message.replace(/。$/, ''))
  const all = found.length > 3 ? `${some.join('；')}等` : some.join('；')
  return { points, source: found.length === 0 ? `${what}核对没有发现问题` : `${what}核对发现${found.length}处：${all}` }
}

/** Nothing where one of these rules is broken, else all. */
const allOrNothing =
  (what: string, ...rules: string[]): IndicatorSource =>
  (facts, full) => {
    const found = broken(facts, ofRules(...rules))
    return told(found.length > 0 ? 0 : full, found, what)
  }

/** Points off for each breach. */
const eachBreach =
  (what: string, each: Centipoints, isOf: (finding: ProjectFinding) => boolean): IndicatorSource =>
  (facts, full) => {
    const found = broken(facts, isOf)
    return told(lessEach(full, found.length, each), found, what)
  }

export const inCatalogue = allOrNothing('服务清单', 'content.catalog')
export const budgetBases = eachBreach('预算测算依据', 50, ofRules('budget.measure', 'budget.groups', 'budget.factors'))
export const withinCeiling = allOrNothing('2%上限', 'funds.ceiling', 'funds.base')
export const lawfulPurchase = eachBreach('采购方式、程序和时限', 100, ({ screen }) => screen === 'procurement')
export const contractElements = eachBreach('合同要素', 50, ofRules('contract.element'))
export const lawfulPeriod = allOrNothing('合同期限', 'period.length', 'period.overlap')
