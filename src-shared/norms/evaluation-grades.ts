import { clauseLabel } from '../contract/clause-names'
import { annex } from '../law/citations'
import { type SuggestedValues, valueText } from '../law/suggested-values'
import { contractField } from './element'
import type { Facts } from './facts'
import type { RuleFinding } from './rule'

/** Grades the contract's own evaluation does not give: it knows 优、良、中、差 with their bands of points. */
const foreignGrade = new RegExp(
  [
    '(?:评价|考核|评定|结果|等次|等级)[^，。；;,]{0,6}?((?:基本|不)?合格)(?=[（(]?及?以上|以下|等[次级]|的(?!档案|数量|户|部分|成果|服务))',
    '((?:基本|不)?合格(?:及?以上)?等[次级])',
    '(?<![A-Za-z])([A-DＡ-Ｄ](?:级(?!别)|等[次级]?))',
  ].join('|'),
)

/** C14: what follows a grade is only due where the evaluation gives that grade. */
export function evaluationGrades({ project, county }: Facts): RuleFinding[] {
  const found = foreignGrade.exec(project.contract.evaluationTerms)
  const grade = found?.slice(1).find((word) => word !== undefined)
  if (!grade) return []
  return [
    {
      id: 'grades',
      level: 'warning',
      contradicts: true,
      message: `${clauseLabel('C14')}写有“${grade}”：合同约定的评价等次为优、良、中、差，没有这一等次，付款无从对应。`,
      basis: annex('三（二）'),
      fix: `请改用${gradesText(county.rules.suggestedValues)}写明各自如何结算。`,
      where: contractField('evaluationTerms'),
    },
  ]
}

/** 优（90分以上）、良（80分至90分） … */
function gradesText(values: SuggestedValues): string {
  const [excellent, good, fair] = (['grade-excellent', 'grade-good', 'grade-fair'] as const).map((id) =>
    valueText(values, id),
  )
  return `优（${excellent}以上）、良（${good}至${excellent}）、中（${fair}至${good}）、差（${fair}以下）`
}
