import { grades } from '../evaluation/compose'
import { type SuggestedValues, valueStatus, valueText } from '../law/suggested-values'
import { isFiller } from '../text/filler'
import { evaluationResult } from './evaluation-result'
import type { EvaluationBody } from './evaluation-schema'
import type { Proposal, RecordFacts } from './record-field'

/** 次年预算 by the grade (建议值, domain 6 [G]). */
const nextBudget = (values: SuggestedValues) => ({
  excellent: '以后年度预算可以照常安排',
  good: '以后年度预算可以照常安排',
  fair: '整改完成以后再安排以后年度预算',
  poor: `不再续签，以后年度预算建议压减${valueText(values, 'budget-cut')}（${valueStatus(values, 'budget-cut')}）`,
})

/**
 * 结算意见: what the contract itself says of the grade; money is kept back on the ground of an agreed term alone (附件1 三(二),
 * domain 6).
 */
export function settlementProposed(
  body: EvaluationBody,
  { project }: RecordFacts,
  values: SuggestedValues,
): Proposal | null {
  const { grade } = evaluationResult(body, values)
  if (grade === null || !project) return null
  const { evaluationTerms } = project.contract
  const settle = isFiller(evaluationTerms)
    ? '合同没有约定评价结果与付款的关系，按验收合格的数量结算，不因评价等次扣减'
    : `评价等次为${grades[grade]}，按合同“绩效评价”条款的约定结算：${evaluationTerms.trim().replace(/。$/, '')}`
  const value = `${settle}。${nextBudget(values)[grade]}。`
  return { value, text: `建议：${value}` }
}
