import { grades } from '../evaluation/compose'
import { type SuggestedValues, valueStatus, valueText } from '../law/suggested-values'
import { formatYuan } from '../money/yuan'
import { isFiller } from '../text/filler'
import { evaluationResult } from './evaluation-result'
import type { EvaluationBody } from './evaluation-schema'
import { gradeByHand, gradeSettlement } from './grade-settlement'
import { type Lack, lackIf, type Proposal, type RecordFacts } from './record-field'

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
export function settlementProposed(body: EvaluationBody, facts: RecordFacts, values: SuggestedValues): Proposal | null {
  const { grade } = evaluationResult(body, values)
  if (grade === null || !facts.project) return null
  const { evaluationTerms } = facts.project.contract
  const comesTo = gradeSettlement(grade, facts)?.told ?? gradeByHand(grade, facts)
  const settle = isFiller(evaluationTerms)
    ? '合同没有约定评价结果与付款的关系，按验收合格的数量结算，不因评价等次扣减'
    : `评价等次为${grades[grade]}，按合同“绩效评价”条款的约定结算：${evaluationTerms.trim().replace(/。$/, '')}${comesTo ? `；${comesTo}` : ''}`
  const value = `${settle}。${nextBudget(values)[grade]}。`
  return { value, text: `建议：${value}` }
}

/** 按评价等次扣减: what the contract's words come to. */
export function deductProposed(body: EvaluationBody, facts: RecordFacts, values: SuggestedValues): Proposal | null {
  const { grade } = evaluationResult(body, values)
  const found = grade && gradeSettlement(grade, facts)
  return found && { value: found.deductFen, text: `${formatYuan(found.deductFen)} 元：${found.told}。` }
}

/** Money is kept back on the ground of an agreed term alone (扣减无条款), never more than its words come to where these can be read, nor than there is (C14). */
export function deductLacks(body: EvaluationBody, facts: RecordFacts, values: SuggestedValues | null): Lack[] {
  const { deductFen } = body
  const { project, agreedFen } = facts
  if (deductFen === null || deductFen === 0) return []
  const grade = values && evaluationResult(body, values).grade
  const found = grade && gradeSettlement(grade, facts)
  const more = found && deductFen > found.deductFen && found
  const agreed = project !== null && !isFiller(project.contract.evaluationTerms)
  const over = agreedFen !== null && deductFen > agreedFen
  return [
    ...lackIf(!agreed, 'deductFen', '合同没有约定评价结果与付款的关系，不能因评价等次扣减'),
    ...lackIf(over, 'deductFen', '扣减的金额多于合同价款'),
    ...(more && !over
      ? [
          {
            field: 'deductFen',
            text: `因等次扣减填的是 ${formatYuan(deductFen)} 元，多于合同约定的 ${formatYuan(more.deductFen)} 元（${more.told}），多出的没有合同依据，不能扣减`,
          },
        ]
      : []),
  ]
}

/** What is typed is not what the contract's words come to, or nothing is; or the program cannot read them. */
export function deductRemarks(body: EvaluationBody, facts: RecordFacts, values: SuggestedValues): string[] {
  const { grade } = evaluationResult(body, values)
  const found = grade && gradeSettlement(grade, facts)
  const byHand = grade && gradeByHand(grade, facts)
  if (byHand) return [`${byHand}。`]
  if (!found || body.deductFen === found.deductFen) return []
  if (body.deductFen === null)
    return [`因等次扣减没有填，按合同约定是 ${formatYuan(found.deductFen)} 元：${found.told}。`]
  return [`因等次扣减填的是 ${formatYuan(body.deductFen)} 元，按合同约定是 ${formatYuan(found.deductFen)} 元，请核对。`]
}
