import { clauseLabel } from '../contract/clause-names'
import { unitPriceOf } from '../contract/price-of-unit'
import { formatShare } from '../contract/wording'
import { suggested } from '../law/citations'
import {
  figureOf,
  type SuggestedValues,
  type ValueId,
  valueBasis,
  valueStatus,
  valueText,
} from '../law/suggested-values'
import { formatYuan } from '../money/yuan'
import type { Project } from '../project/project'
import { isFiller } from '../text/filler'
import { contractLaw, type Element, elementFindings, unset } from './element'
import type { Facts } from './facts'
import { at, type Rule, type RuleFinding } from './rule'

const breach = (field: string) => at('contract', `contract.breach.${field}`)
const risks = at('contract', 'contract.risks')

/** 建议值0.05%, 按本单位《…》（…）0.05% */
const suggestion = (values: SuggestedValues, id: ValueId) => `${valueStatus(values, id)}${valueText(values, id)}`

const moreRisks = '请补充风险点和处置办法，如服务对象不配合、记录不实、信息泄露、政策变化、资金不到位。'

const elements: Element[] = [
  {
    clause: 'C19',
    label: '逾期违约金日比例',
    where: breach('dailyRateBp'),
    problem: ({ project }) => positive('逾期违约金日比例', project.contract.breach.dailyRateBp),
    fixBy: (values) => `请填写逾期违约金日比例（${suggestion(values, 'daily-penalty')}）。`,
  },
  {
    clause: 'C19',
    label: '违约金封顶比例',
    where: breach('capBp'),
    problem: ({ project }) => positive('违约金封顶比例', project.contract.breach.capBp),
    fixBy: (values) => `请填写违约金封顶比例（${suggestion(values, 'penalty-cap')}）。`,
  },
  {
    clause: 'C19',
    label: '不合格违约金标准',
    where: breach('perDefectiveFileFen'),
    problem: ({ project }) => unset('不合格违约金', project.contract.breach.perDefectiveFileFen),
  },
  {
    clause: 'C19',
    label: '解除合同的逾期天数',
    where: breach('terminateAfterDays'),
    problem: ({ project }) => positive('逾期多少日可解除合同', project.contract.breach.terminateAfterDays),
  },
  {
    clause: 'C20',
    label: '风险点',
    where: risks,
    problem: ({ project }) => (risksIn(project) === 0 ? '还没有填风险点及处置办法' : null),
    fix: moreRisks,
  },
]

const risksIn = ({ contract }: Project) =>
  contract.risks.filter(({ point, response }) => !isFiller(point) && !isFiller(response)).length

/** N14: breach is handled and risks are foreseen in full (C19, C20). */
export const breachAndRisks: Rule = {
  id: 'contract.breach',
  norms: ['N14'],
  check: (facts) => [
    ...elementFindings(
      elements.map((element) => ({ basis: contractLaw, ...element })),
      facts,
    ),
    ...elementFindings([cap, falseRecord], facts),
    ...fewRisks(facts),
  ],
}

/** The notice asks for all that can be foreseen, and names no number. */
function fewRisks({ project, county }: Facts): RuleFinding[] {
  const values = county.rules.suggestedValues
  const filled = risksIn(project)
  if (filled === 0 || filled >= figureOf(values, 'risks-least')) return []
  return [
    {
      id: 'C20.contract.risks',
      level: 'warning',
      message: `${clauseLabel('C20')}：风险点及处置办法现有${filled}条，一般不少于${valueText(values, 'risks-least')}（${valueStatus(values, 'risks-least')}）。`,
      basis: valueBasis(values, 'risks-least', clauseLabel('C20')),
      fix: moreRisks,
      where: risks,
    },
  ]
}

const cap: Element = {
  clause: 'C19',
  label: '违约金封顶比例',
  where: breach('capBp'),
  level: 'warning',
  basis: suggested(clauseLabel('C19')),
  fix: '请核对违约金比例；过分高于损失的，可请求调减（《民法典》第五百八十五条）。',
  problem({ project, county }) {
    const values = county.rules.suggestedValues
    const { capBp, dailyRateBp } = project.contract.breach
    if (capBp !== null && capBp > figureOf(values, 'penalty-cap-high'))
      return `违约金封顶${formatShare(capBp)}偏高，超过${valueText(values, 'penalty-cap-high')}（${valueStatus(values, 'penalty-cap-high')}）`
    return capBp !== null && dailyRateBp !== null && dailyRateBp > capBp ? '逾期违约金日比例高于封顶比例' : null
  },
}

/** A false record that costs less than an honest one earns is an invitation. */
const falseRecord: Element = {
  clause: 'C19',
  label: '虚假记录违约金',
  where: breach('perFalseRecordFen'),
  level: 'warning',
  basis: suggested(clauseLabel('C19')),
  fixBy: (values) =>
    `请填写不低于单价的金额；不填的，按单价的${valueText(values, 'false-record-times')}约定（${valueStatus(values, 'false-record-times')}）。`,
  problem({ project }) {
    const agreed = project.contract.breach.perFalseRecordFen
    const unitFen = unitPriceOf(project)
    if (agreed === null || unitFen === null || agreed >= unitFen) return null
    return `每${project.items[0]?.unit ?? ''}虚假记录的违约金${formatYuan(agreed)}元，低于单价${formatYuan(unitFen)}元`
  },
}

function positive(label: string, value: number | null): string | null {
  return value === null ? `还没有填${label}` : value <= 0 ? `${label}应大于0` : null
}
