import { isOfContractor } from '../contractor/of-contractor'
import { creditCodeProblem, sameCreditCode } from '../county/credit-code'
import { isBlank, isFiller } from '../text/filler'
import { sameName } from '../text/fold-text'
import type { EvaluationBody } from './evaluation-schema'
import { type Lack, lackIf, type RecordFacts } from './record-field'

/** The third party has a code that can be one, and is neither of the two others, nor belongs to the contractor (N19; Regulation art. 18 in spirit). */
export function thirdPartyLacks(
  { thirdParty, thirdPartyCode, controllers }: EvaluationBody,
  { contractor, buyer }: Pick<RecordFacts, 'contractor' | 'buyer'>,
): Lack[] {
  const has = (code = '') => sameCreditCode(thirdPartyCode, code)
  const isContractor = isOfContractor(thirdParty, contractor) || has(contractor?.creditCode)
  const isBuyer = (buyer && !isFiller(thirdParty) && sameName(thirdParty, buyer.name)) || has(buyer?.creditCode)
  const problem = isBlank(thirdPartyCode) ? null : creditCodeProblem(thirdPartyCode)
  return [
    ...lackIf(isContractor, 'thirdParty', '第三方就是承接主体，不能评价自己'),
    ...lackIf(isBuyer, 'thirdParty', '第三方就是购买主体，购买主体另有评分，第三方须是另一个单位'),
    ...lackIf(problem !== null, 'thirdPartyCode', `第三方的${problem}`),
    ...lackIf(controllers === 'same', 'controllers', '第三方与承接主体有关联（同一控制人），不能由其评价'),
  ]
}
