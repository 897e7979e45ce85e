import { type EvaluationIndicators, indicatorsSchema } from '../contract/evaluation-indicators'
import { defineDataKind } from '../data-sets/data-set'

/** 绩效评价指标体系. The annex of the contract template was made from the program's own. */
export const evaluation = defineDataKind<EvaluationIndicators>({
  id: 'evaluation',
  title: '绩效评价指标',
  about: '指标、分值和评分规则，分值合计100分；合同附件里印的那一份随合同范本，改指标的同时请换合同范本',
  schema: indicatorsSchema,
  at: 'contract/evaluation.json',
  scopeOf: () => '',
})
