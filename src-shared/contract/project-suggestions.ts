import type { BudgetTemplate } from '../budget/budget'
import { readDecimal } from '../budget/decimal'
import { inputText } from '../budget/givens'
import { figureOf, type SuggestedValues } from '../law/suggested-values'
import { type Fen, lessFen } from '../money/fen'
import { shareOf } from '../money/yuan'
import type { ContractForm } from '../project/contract-form'
import { reckonedDraft } from '../project/measured-budget'
import type { PaymentPreset } from '../project/payment-preset'
import type { Project } from '../project/project'
import { agreedForm } from './agreed-form'
import { suggestedEvaluation } from './evaluation-terms'
import { unitPriceOf } from './price-of-unit'

/**
 * 建议值 that no default can know, from what the project says: how the evaluation settles, and what follows from price and
 * budget; null while the project does not say it. None is prescribed.
 */
export function withProjectSuggestions(
  suggested: ContractForm,
  project: Project,
  template: BudgetTemplate | null,
  values: SuggestedValues,
  presets: readonly PaymentPreset[],
): ContractForm {
  return {
    ...suggested,
    evaluationTerms: suggestedEvaluation({ ...project, contract: agreedForm(project, values, presets) }, values),
    personnel: { ...suggested.personnel, insured: suggestedInsured(project, template) },
    breach: { ...suggested.breach, perDefectiveFileFen: suggestedDefectFen(project, values) },
    performanceBond: { ...suggested.performanceBond, amountFen: suggestedBondFen(project, values) },
  }
}

/** 项目投入人数 of the budget, a begun person counted. */
export function suggestedInsured(project: Project, template: BudgetTemplate | null): number | null {
  const input = template?.inputs.find(({ code }) => code === 'staff')
  if (!input || !template) return null
  const reading = readDecimal(inputText(input, reckonedDraft(project, template)))
  return 'problem' in reading ? null : Math.ceil(reading.value.valueOf())
}

/** A share of the unit's price for a unit that stays defective. */
export const suggestedDefectFen = (project: Project, values: SuggestedValues): Fen | null =>
  wholeYuan(unitPriceOf(project), figureOf(values, 'defect-share'))

/** A share of the price, never more than the law allows (mostDeposit). */
export const suggestedBondFen = ({ contract }: Project, values: SuggestedValues): Fen | null =>
  wholeYuan(contract.priceFen, figureOf(values, 'bond-share'))

/** A share in whole yuan, never above it; null where that is less than one yuan. */
function wholeYuan(amountFen: Fen | null, shareBp: number): Fen | null {
  if (amountFen === null || amountFen <= 0) return null
  const share = shareOf(amountFen, shareBp)
  return share < 100 ? null : lessFen(share, share % 100)
}
