import { breachAndRisks } from './breach-and-risks'
import { budgetFactors, budgetGroups, budgetMeasure } from './budget-measure'
import { ceilingRule } from './ceiling-rule'
import { contractDates } from './contract-dates'
import { contractElements } from './contract-elements'
import { contractFiling } from './contract-filing'
import { contractPayments } from './contract-payments'
import { contractPrice } from './contract-price'
import { contractorRule } from './contractor-rule'
import { funding } from './funding'
import { handoverDate } from './handover-date'
import { noOverlap } from './overlap'
import { onePackage } from './package'
import { legalPeriod } from './period'
import { procurementMethod } from './procurement-method'
import { disguisedEmployment, prohibitedUse } from './prohibited-use'
import { purchaseContent } from './purchase-content'
import type { Rule } from './rule'
import { performanceTargets } from './targets'
import { reports, traces } from './traces-and-reports'
import { vaguePromises } from './vague-promises'

/** Every rule, in the order of the work. */
export const rules: Rule[] = [
  purchaseContent,
  prohibitedUse,
  disguisedEmployment,
  onePackage,
  performanceTargets,
  legalPeriod,
  noOverlap,
  budgetMeasure,
  budgetGroups,
  budgetFactors,
  funding,
  ceilingRule,
  procurementMethod,
  contractorRule,
  contractPrice,
  contractPayments,
  contractDates,
  contractFiling,
  handoverDate,
  contractElements,
  vaguePromises,
  traces,
  reports,
  breachAndRisks,
]

/** Norm id -> ids of the rules that carry it. */
export function carriedNorms(): Map<string, string[]> {
  const carried = new Map<string, string[]>()
  for (const { id, norms } of rules) {
    for (const norm of norms) carried.set(norm, [...(carried.get(norm) ?? []), id])
  }
  return carried
}
