import type { BudgetResult } from '../budget/budget'
import type { CountyProfile } from '../county/county'
import { periodOf } from '../dates'
import type { Project } from '../project/project'
import type { ReviewFacts } from './review-facts'
import { textsIn } from './typed-texts'

/** What the text of a 预算书 is held against. */
export function budgetFacts(
  made: { project: Project; profile: CountyProfile; result: BudgetResult },
  isOwnTemplate: boolean,
): ReviewFacts {
  const { project, profile, result } = made
  return {
    paper: 'budget',
    totalFen: result.totalFen,
    budgetFen: result.totalFen,
    period: periodOf(project.period.startOn, project.period.endOn),
    areas: null,
    typed: textsIn([project, profile]),
    foreignWords: [],
    isOwnTemplate,
  }
}
