import type { ContractInput } from '../contract/contract-input'
import { periodOf } from '../dates'
import { foreignWords } from './foreign-words'
import type { ReviewFacts } from './review-facts'
import { textsIn } from './typed-texts'

/** What the text of a contract is held against. */
export function contractFacts(input: ContractInput, isOwnTemplate: boolean): ReviewFacts {
  const { project, profile, contractor, result, catalog, kinds } = input
  return {
    paper: 'contract',
    totalFen: project.contract.priceFen,
    budgetFen: result.totalFen,
    period: periodOf(project.period.startOn, project.period.endOn),
    areas: project.areas.filter((area) => area.trim()).length,
    typed: textsIn([project, profile, contractor]),
    foreignWords: foreignWords(project.items, catalog, kinds),
    isOwnTemplate,
  }
}
