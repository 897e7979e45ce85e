import { foldText } from '../catalog/text'
import { type ClauseCode, clauseLabel } from '../contract/clause-names'
import { rateOfIndicator } from '../contract/rate-of-indicator'
import { formatShare } from '../contract/wording'
import { compareDates, formatChineseDate } from '../dates'
import { contractField, elementsBasis } from './element'
import type { Facts } from './facts'
import type { Rule, RuleFinding } from './rule'
import { datesIn } from './stage-times'
import { typedFigure } from './typed-figure'

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
      ...otherRate(typed, facts),
      ...moreThanBought(typed, facts),
      ...tooLate(typed, facts),
    ]),
}

/** Texts about this service as a whole; the terms of the evaluation speak of lower rates on purpose. */
const textsOf = ({ project: { contract } }: Facts): TypedText[] => [
  { clause: 'C02', field: 'workSteps', label: '作业步骤', text: contract.workSteps },
  { clause: 'C13', field: 'acceptance.nodes', label: '验收节点和标准', text: contract.acceptance.nodes },
]

const say = ({ clause, field, label }: TypedText, id: string, said: string, against: string): RuleFinding => ({
  id: `${field}.${id}`,
  level: 'warning',
  contradicts: true,
  message: `${clauseLabel(clause)}：${label}写有“${said}”，${against}，两处不一致。`,
  basis: elementsBasis,
  fix: '请改为同一数字或日期；只就一部分约定的，请写明是哪一部分，并说明理由。',
  where: contractField(field),
})

/** 抽查合格率达到80% where the quality standard has 95%. */
function otherRate(typed: TypedText, { project }: Facts): RuleFinding[] {
  const said = foldText(typed.text).matchAll(/(?:抽查合格率|准确率|完整率)[^,。;\d]{0,8}(\d+(?:\.\d+)?)%/g)
  return [...said].flatMap(([words, figure = '']): RuleFinding[] => {
    const rate = rateOfIndicator(words)
    const agreed = rate && project.contract.quality[rate]
    if (!rate || agreed === null || Math.round(Number(figure) * 100) === agreed) return []
    return [say(typed, rate, words, `质量标准为${formatShare(agreed)}`)]
  })
}

/** 9999户 where 3200 are bought. */
function moreThanBought(typed: TypedText, { items }: Facts): RuleFinding[] {
  const text = foldText(typed.text).replace(/(?<=\d),(?=\d{3})/g, '')
  return items.flatMap(({ item: { quantity, unit } }, index): RuleFinding[] => {
    const bought = typedFigure(quantity)
    const alone = unit.trim() !== '' && items.filter(({ item }) => item.unit.trim() === unit.trim()).length === 1
    if (!alone || bought === null) return []
    const counted = foldText(unit.trim())
    for (const { 0: figure, index: from } of text.matchAll(/\d+/g)) {
      const rest = text.slice(from + figure.length)
      // 3200户次 are no 户.
      const isCounted = rest.startsWith(counted) && !/^[次·]/.test(rest.slice(counted.length))
      if (isCounted && bought.compare(Number(figure)) < 0)
        return [say(typed, `quantity.${index}`, `${figure}${counted}`, `约定数量为${quantity}${unit}`)]
    }
    return []
  })
}

/** What comes after the service: its acceptance, its papers. */
const afterwards = /验收|移交|评价|归档|返还|删除|报告|结算/

/** 入户于2025年完成 where the service ends in 2024. */
function tooLate(typed: TypedText, { period }: Facts): RuleFinding[] {
  if (!period) return []
  return typed.text.split(/[\n。；]/).flatMap((line, index) => {
    const late = afterwards.test(line) ? undefined : datesIn(line).find((on) => compareDates(on, period.endOn) > 0)
    return late
      ? [say(typed, `day.${index}`, formatChineseDate(late), `服务期至${formatChineseDate(period.endOn)}止`)]
      : []
  })
}
