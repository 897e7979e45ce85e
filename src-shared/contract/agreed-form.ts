import type { SuggestedValues } from '../law/suggested-values'
import type { ContractForm } from '../project/contract-form'
import type { PaymentPreset } from '../project/payment-preset'
import type { Project } from '../project/project'
import { isSuggestedEvaluation, suggestedEvaluation } from './evaluation-terms'
import { agreedStages } from './preset-years'

/** The form with what follows from the rest of the project, as screen, rules and papers read it. */
export function agreedForm(project: Project, values: SuggestedValues, presets: readonly PaymentPreset[]): ContractForm {
  const payments = agreedStages(project, presets)
  const contract = { ...project.contract, payments }
  return isSuggestedEvaluation(contract.evaluationTerms, values)
    ? { ...contract, evaluationTerms: suggestedEvaluation({ ...project, contract }, values) }
    : contract
}
