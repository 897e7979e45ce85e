import { bidDeposit } from './bid-deposit'
import { breachAndRisks } from './breach-and-risks'
import { budgetFactors, budgetGroups, budgetMeasure } from './budget-measure'
import { ceilingBase } from './ceiling-base'
import { ceilingRule } from './ceiling-rule'
import { contractChanges } from './contract-changes'
import { contractDates } from './contract-dates'
import { contractElements } from './contract-elements'
import { contractFiling } from './contract-filing'
import { contractHeld } from './contract-held'
import { contractPayments } from './contract-payments'
import { contractPrice } from './contract-price'
import { contractWording } from './contract-wording'
import { contractorRule } from './contractor-rule'
import { doneDays } from './day-remarks'
import { draftContract } from './draft-contract'
import { evaluationFits } from './evaluation-fits'
import { feedbackAnswered } from './feedback-answered'
import { fundDocuments } from './fund-documents'
import { funding } from './funding'
import { handoverDate } from './handover-date'
import { hollowData } from './hollow-data'
import { householdFiles } from './household-files'
import { missingData } from './missing-data'
import { negotiation, priceWeight } from './negotiation'
import { otherUnit } from './other-unit'
import { noOverlap } from './overlap'
import { overpaid } from './overpaid'
import { ownWages } from './own-wages'
import { onePackage } from './package'
import { paymentsByYear } from './payment-years'
import { performanceBond } from './performance-bond'
import { legalPeriod } from './period'
import { planTexts } from './plan-texts'
import { plausibleFigures } from './plausible-figures'
import { printedFillers } from './printed-fillers'
import { procurementMethod } from './procurement-method'
import { disguisedEmployment, prohibitedUse } from './prohibited-use'
import { purchaseContent } from './purchase-content'
import { purchaseTimes } from './purchase-times'
import { contractQuote } from './quote'
import type { Rule } from './rule'
import { samplingReasonGiven } from './sampling-reason'
import { smeReserve } from './sme-reserve'
import { subcontracting } from './subcontracting'
import { targetAgreement } from './target-agreement'
import { targetQuantity } from './target-quantity'
import { performanceTargets } from './targets'
import { textsAgree } from './texts-agree'
import { reports, traces } from './traces-and-reports'
import { vaguePromises } from './vague-promises'
import { wholeUnits } from './whole-units'
import { writtenNumbers } from './written-numbers'

/** Every rule, in the order of the work. */
export const rules: Rule[] = [
  otherUnit,
  missingData,
  hollowData,
  targetAgreement,
  contractWording,
  purchaseContent,
  prohibitedUse,
  disguisedEmployment,
  ownWages,
  onePackage,
  performanceTargets,
  targetQuantity,
  wholeUnits,
  legalPeriod,
  noOverlap,
  budgetMeasure,
  budgetGroups,
  budgetFactors,
  funding,
  fundDocuments,
  ceilingRule,
  ceilingBase,
  procurementMethod,
  smeReserve,
  bidDeposit,
  negotiation,
  priceWeight,
  purchaseTimes,
  planTexts,
  contractorRule,
  contractPrice,
  contractQuote,
  contractPayments,
  paymentsByYear,
  overpaid,
  contractHeld,
  evaluationFits,
  performanceBond,
  contractDates,
  contractFiling,
  contractChanges,
  doneDays,
  draftContract,
  handoverDate,
  contractElements,
  printedFillers,
  vaguePromises,
  textsAgree,
  writtenNumbers,
  plausibleFigures,
  samplingReasonGiven,
  subcontracting,
  traces,
  reports,
  householdFiles,
  feedbackAnswered,
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
