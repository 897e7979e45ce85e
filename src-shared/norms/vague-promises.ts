import { type ClauseCode, clauseLabel } from '../contract/clause-names'
import { targetKindNames } from '../project/project'
import { vagueConditionWord, vagueWord } from '../text/vague'
import { elementsBasis } from './element'
import type { Facts } from './facts'
import type { FieldPlace } from './finding'
import { at, type Rule, type RuleFinding } from './rule'

/** A text in which the contract promises how much or when. */
interface Promised {
  clause: ClauseCode
  id: string
  label: string
  text: string
  where: FieldPlace
  /** It is a condition or a term too: 适时, 另行约定 leave it open. */
  condition?: boolean
  level?: RuleFinding['level']
}

const contractText = (clause: ClauseCode, field: string, label: string, text: string): Promised => ({
  clause,
  id: field,
  label,
  text,
  where: at('contract', `contract.${field}`),
})
const contractTerm = (...parts: Parameters<typeof contractText>): Promised => ({
  ...contractText(...parts),
  condition: true,
})

/** Everything the contract is measured, accepted and paid by, and the remarks beside it. */
function promisesOf({ project }: Facts): Promised[] {
  const { contract } = project
  const { personalInformation: information } = contract
  return [
    {
      ...contractText('C01', 'note', '服务对象说明', project.beneficiaries.note),
      where: at('basics', 'beneficiaries.note'),
      level: 'warning',
    },
    contractText('C02', 'workSteps', '作业步骤', contract.workSteps),
    ...project.targets.map(
      ({ kind, indicator }, index): Promised => ({
        ...contractText('C03', `target.${index}`, `“${targetKindNames[kind]}”指标`, indicator),
        where: at('basics', `targets.${kind}`),
      }),
    ),
    contractText('C06', 'personnel.requirement', '人员要求', contract.personnel.requirement),
    ...contract.payments.map(
      ({ name, milestone, condition }, index): Promised => ({
        ...contractTerm('C09', `payment.${index}`, `第${index + 1}期付款条件`, `${name}；${milestone}；${condition}`),
        where: at('contract', 'contract.payments'),
      }),
    ),
    contractTerm('C13', 'acceptance.nodes', '验收节点和标准', contract.acceptance.nodes),
    contractTerm('C14', 'evaluationTerms', '绩效评价与结算挂钩办法', contract.evaluationTerms),
    contractText('C15', 'personalInformation.kinds', '个人信息种类', information.kinds),
    contractTerm('C15', 'personalInformation.term', '处理期限', information.term),
    contractTerm('C15', 'personalInformation.returnOrDelete', '返还或删除办法', information.returnOrDelete),
    ...(contract.subcontracting === 'forbidden'
      ? []
      : [contractTerm('C16', 'subcontractingScope', '分包范围', contract.subcontractingScope)]),
    contractText('C17', 'handover.media', '档案移交介质', contract.handover.media),
    ...contract.risks.map(
      ({ response }, index): Promised => ({
        ...contractText('C20', `risk.${index}`, `第${index + 1}条风险的处置办法`, response),
        where: at('contract', 'contract.risks'),
        level: 'warning',
      }),
    ),
  ]
}

/** N13, P21: what is promised can be counted, and a condition can be met on a day. */
export const vaguePromises: Rule = {
  id: 'contract.vague',
  norms: ['N13', 'P21'],
  check: (facts) =>
    promisesOf(facts).flatMap(({ clause, id, label, text, where, condition, level = 'error' }) => {
      const word = condition ? vagueConditionWord(text) : vagueWord(text)
      if (!word) return []
      return [
        {
          id,
          level,
          message: `${clauseLabel(clause)}：${label}含有“${word}”，不是确定的${condition ? '数量或条件' : '数量'}。`,
          basis: elementsBasis,
          fix: '请写成确定的数、比例、日期或能逐项核对的条件。',
          where,
        },
      ]
    }),
}
