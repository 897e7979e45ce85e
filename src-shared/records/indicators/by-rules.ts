import type { ProjectFinding } from '../record-field'
import type { IndicatorSource } from './source'

const ofRules =
  (...rules: string[]) =>
  ({ key }: ProjectFinding) =>
    rules.some((rule) => key === rule || key.startsWith(`${rule}.`))

/** Each breach counts; `none`: one is enough for no point. */
const breaches =
  (what: string, isOf: (finding: ProjectFinding) => boolean, none = false): IndicatorSource =>
  ({ findings }) => {
    const found = findings.filter((finding) => finding.level === 'error' && isOf(finding))
    const some = found.slice(0, 3).map(({ message }) => message.replace(/。$/, ''))
    const all = found.length > 3 ? `${some.join('；')}等` : some.join('；')
    const told = found.length === 0 ? `${what}核对没有发现问题` : `${what}核对发现${found.length}处：${all}`
    return { figure: { wrong: found.length, none }, source: told }
  }

export const inCatalogue = breaches('服务清单', ofRules('content.catalog'), true)
/** Too much promised is told by error, a part of it by a warning, which may have its reason. */
export const targetsMatch = breaches('绩效目标与购买数量、合同约定', ofRules('targets.bought', 'targets.contract'))
export const budgetBases = breaches('预算测算依据', ofRules('budget.measure', 'budget.groups', 'budget.factors'))
export const withinCeiling = breaches('2%上限', ofRules('funds.ceiling', 'funds.base'))
export const lawfulPurchase = breaches('采购方式、程序和时限', ({ screen }) => screen === 'procurement')
export const contractElements = breaches('合同要素', ofRules('contract.element'))
export const lawfulPeriod = breaches('合同期限', ofRules('period.length', 'period.overlap'))
