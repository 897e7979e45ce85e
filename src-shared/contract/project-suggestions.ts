import type { BudgetTemplate } from '../budget/budget'
import { readDecimal } from '../budget/decimal'
import { inputText } from '../budget/givens'
import { type Fen, fen } from '../money/fen'
import { shareOf } from '../money/yuan'
import type { Project } from '../project/project'
import { agreedForm } from './agreed-form'
import type { ContractForm } from './contract-form'
import { suggestedEvaluation } from './evaluation-terms'
import { unitPriceOf } from './price-of-unit'

const bondShareBp = 500
const defectShareBp = 2_000

/**
 * 建议值 that no default can know, from what the project says: how the evaluation settles, people of the budget, a
 * fifth of the unit's price for a unit that stays defective, a bond of 5% of the price; null while the project does
 * not say it. None is prescribed.
 */
export function withProjectSuggestions(
  suggested: ContractForm,
  project: Project,
  template: BudgetTemplate | null,
): ContractForm {
  const { priceFen } = project.contract
  const unitFen = unitPriceOf(project)
  return {
    ...suggested,
    evaluationTerms: suggestedEvaluation({ ...project, contract: agreedForm(project) }),
    personnel: { ...suggested.personnel, insured: peopleOf(project, template) },
    breach: { ...suggested.breach, perDefectiveFileFen: wholeYuan(unitFen, defectShareBp) },
    performanceBond: { ...suggested.performanceBond, amountFen: wholeYuan(priceFen, bondShareBp) },
  }
}

/** 项目投入人数 of the budget, a begun person counted. */
function peopleOf({ budget }: Project, template: BudgetTemplate | null): number | null {
  const input = template?.inputs.find(({ code }) => code === 'staff')
  if (!input) return null
  const reading = readDecimal(inputText(input, budget))
  return 'problem' in reading ? null : Math.ceil(reading.value.valueOf())
}

/** A share in whole yuan, never above it; null where that is less than one yuan. */
function wholeYuan(amountFen: Fen | null, shareBp: number): Fen | null {
  if (amountFen === null || amountFen <= 0) return null
  const yuan = Math.floor(shareOf(amountFen, shareBp) / 100)
  return yuan < 1 ? null : fen(yuan * 100)
}
