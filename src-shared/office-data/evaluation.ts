import { type EvaluationIndicators, indicatorsSchema } from '../contract/evaluation-indicators'
import { defineDataKind } from '../data-sets/data-set'

/** 绩效评价指标体系: article and annex of the contract. The default template is made anew with an office's own. */
export const evaluation = defineDataKind<EvaluationIndicators>({
  id: 'evaluation',
  title: '绩效评价指标',
  about: '指标、分值和评分规则，分值合计100分，印入合同绩效评价条款和附件；用本单位合同范本的，以范本所印为准',
  schema: indicatorsSchema,
  at: 'contract/evaluation.json',
  scopeOf: () => '',
})
