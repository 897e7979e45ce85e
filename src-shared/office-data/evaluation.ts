import { type EvaluationIndicators, indicatorsSchema } from '../contract/evaluation-indicators'
import { defineDataKind } from '../data-sets/data-set'
import { aspectsProblem } from '../evaluation/aspects'

/** 绩效评价指标体系: article and annex of the contract. The default template is made anew with an office's own. */
export const evaluation = defineDataKind<EvaluationIndicators>({
  id: 'evaluation',
  title: '绩效评价指标',
  about:
    '指标、分值和评分规则，分值合计100分，服务成效、项目管理、社会影响都要有，印入合同绩效评价条款和附件；用本单位合同范本的，以范本所印为准',
  schema: indicatorsSchema,
  fieldNames: {
    indicators: '指标',
    code: '编号',
    first: '一级指标',
    second: '二级指标',
    third: '三级指标',
    weight: '分值',
    target: '目标值',
    rule: '评分规则',
    evidence: '佐证材料',
    aspect: '评价维度',
    method: '评分方法',
    figure: '取数',
    byHand: '没有数据的原因',
    type: '种类',
    each: '每处扣分',
    fullFrom: '满分起点',
    outOf: '以多少为满',
    zeroBelow: '零分界线',
    fixed: '不按比例的分',
    steps: '分档',
    overs: '超出分档',
    offEach: '每低1个百分点扣分',
    from: '起点',
    over: '超出',
    points: '得分',
  },
  at: ['contract/evaluation.json', 'contract/evaluation-2.json'],
  scopeOf: () => '',
  problem: ({ indicators }) => aspectsProblem(indicators),
  // Single rows put back would break the sum of 100: of a set that lacks something none counts.
  within: (body, own) => (aspectsProblem(body.indicators) === null ? body : own),
})
