import type { Project } from '../project/project'
import { sharesOfPrice } from './year-payments'

/** Basis points of the price (建议值): a share of a larger last payment would be one of work accepted before. */
export const largestMeasureBp = 3_000

const full = '绩效评价结果为优、良的，末期款按约定全额支付；'
const poor = '为差的，只就验收合格的数量结算。'
/** For the usual last payment of 30%. */
export const usualEvaluation = `${full}为中的，完成整改后按末期款的85%支付；${poor}`
const ofPrice = `${full}为中的，完成整改后支付，并按合同价款的3%扣减；${poor}`

/** 绩效评价与结算的关系 (建议值), fit for how the contract is paid. */
export function suggestedEvaluation(project: Pick<Project, 'annualAllotments' | 'contract'>): string {
  return (sharesOfPrice(project).at(-1) ?? 0) > largestMeasureBp ? ofPrice : usualEvaluation
}

/** Whether the text is one of the suggestions, untouched. */
export const isSuggestedEvaluation = (text: string): boolean => [usualEvaluation, ofPrice].includes(text.trim())
