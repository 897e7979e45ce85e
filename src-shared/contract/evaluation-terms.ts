import { figureOf, type SuggestedValues, valuesStatus, valueText } from '../law/suggested-values'
import type { Project } from '../project/project'
import { sharesOfPrice } from './year-payments'

/** Basis points of the price (建议值): a share of a larger last payment would be one of work accepted before. */
export const largestMeasureBp = (values: SuggestedValues): number => figureOf(values, 'last-share-most')

const full = '绩效评价结果为优、良的，末期款按约定全额支付；'
const poor = '为差的，只就验收合格的数量结算。'
/** For the usual last payment. */
export const usualEvaluation = (values: SuggestedValues): string =>
  `${full}为中的，完成整改后按末期款的${valueText(values, 'fair-last-share')}支付；${poor}`
/** 为中的，完成整改后支付，并按合同价款的3%扣减 */
export const fairByPrice = (values: SuggestedValues): string =>
  `为中的，完成整改后支付，并按合同价款的${valueText(values, 'fair-price-cut')}扣减`
const ofPrice = (values: SuggestedValues) => `${full}${fairByPrice(values)}；${poor}`

/** 绩效评价与结算的关系 (建议值), fit for how the contract is paid. */
export function suggestedEvaluation(
  project: Pick<Project, 'annualAllotments' | 'contract'>,
  values: SuggestedValues,
): string {
  const last = sharesOfPrice(project).at(-1) ?? 0
  return last > largestMeasureBp(values) ? ofPrice(values) : usualEvaluation(values)
}

/** 建议值, or by which file of the office its figures stand. */
export const evaluationStatus = (values: SuggestedValues): string =>
  valuesStatus(values, ['fair-last-share', 'fair-price-cut', 'last-share-most'])

/** Whether the text is one of the suggestions, untouched. */
export const isSuggestedEvaluation = (text: string, values: SuggestedValues): boolean =>
  [usualEvaluation(values), ofPrice(values)].includes(text.trim())
