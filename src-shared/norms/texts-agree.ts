import { type ClauseCode, clauseLabel } from '../contract/clause-names'
import { rateOfIndicator } from '../contract/rate-of-indicator'
import { formatShare } from '../contract/wording'
import { formatChineseDate } from '../dates'
import { moreThanBought, type Quarrel } from '../project/more-than-bought'
import { lateIn } from '../text/beyond-service'
import { foldText } from '../text/fold-text'
import { contractField, elementsBasis } from './element'
import type { Facts } from './facts'
import type { Rule, RuleFinding } from './rule'

interface TypedText {
  clause: ClauseCode
  field: string
  label: string
  text: string
}

/** N13: what the clerk writes beside the contract's own figures does not gainsay them: rates, quantities, days. */
export const textsAgree: Rule = {
  id: 'contract.texts',
  norms: ['N13'],
  check: (facts) =>
    textsOf(facts).flatMap((typed) => [
      ...[...otherRate(typed.text, facts), ...moreThanBought(typed.text, facts.project)].map((quarrel) =>
        say(typed, quarrel),
      ),
      ...tooLate(typed, facts),
    ]),
}

/** Texts about this service as a whole; the terms of the evaluation speak of lower rates on purpose. */
const textsOf = ({ project: { contract } }: Facts): TypedText[] => [
  { clause: 'C02', field: 'workSteps', label: '作业步骤', text: contract.workSteps },
  { clause: 'C13', field: 'acceptance.nodes', label: '验收节点和标准', text: contract.acceptance.nodes },
]

const say = ({ clause, field, label }: TypedText, { id, said, against }: Quarrel): RuleFinding => ({
  id: `${field}.${id}`,
  level: 'warning',
  contradicts: true,
  message: `${clauseLabel(clause)}：${label}写有“${said}”，${against}，两处不一致。`,
  basis: elementsBasis,
  fix: '请改为同一数字或日期；只就一部分约定的，请写明是哪一部分，并说明理由。',
  where: contractField(field),
})

/** 抽查合格率达到80% where the quality standard has 95%. */
export function otherRate(text: string, { project }: Facts): Quarrel[] {
  const said = foldText(text).matchAll(/(?:抽查合格率|准确率|完整率)[^,。;\d]{0,8}(\d+(?:\.\d+)?)%/g)
  return [...said].flatMap(([words, figure = '']): Quarrel[] => {
    const rate = rateOfIndicator(words)
    const agreed = rate && project.contract.quality[rate]
    if (!rate || agreed === null || Math.round(Number(figure) * 100) === agreed) return []
    return [{ id: rate, said: words, against: `质量标准为${formatShare(agreed)}` }]
  })
}

/** 入户于2025年完成 where the service ends in 2024. */
function tooLate(typed: TypedText, { period }: Facts): RuleFinding[] {
  if (!period) return []
  return typed.text.split(/[\n。；]/).flatMap((line, index) => {
    const late = lateIn(line, period.endOn)
    return late
      ? [
          say(typed, {
            id: `day.${index}`,
            said: formatChineseDate(late),
            against: `服务期至${formatChineseDate(period.endOn)}止`,
          }),
        ]
      : []
  })
}
