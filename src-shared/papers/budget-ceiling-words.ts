import { apartFen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import type { CeilingState } from '../norms/ceiling'

export const ceilingBasis = '依据：2023年通知一（三），原则上不超过上年度中央、自治区下拨困难群众救助补助资金总和的2%。'
export const ceilingUnjudged = '年度2%上限：不可判定。尚未填写上年度中央、自治区下拨的困难群众救助补助资金。'
export const overCeilingDuty = '须附突破上限的书面说明或批复'

/** What stands in the sentence between its figures; the .docx prints it, the .xlsx joins it anew from its cells. */
export const ceilingParts = (year: number) => ({
  base: `上年度（${year - 1}年）中央和自治区下拨困难群众救助补助资金计 `,
  ceiling: ` 元，${year}年度上限（2%）为 `,
  planned: ' 元；全旗县本年度购买社会救助服务计 ',
  within: ' 元，尚余 ',
  over: ' 元，超出 ',
})

/** 2% 上限 in words (N12): decided by the state, never by the shown ratio. */
export function ceilingSentence(ceiling: CeilingState | null): string {
  if (!ceiling || ceiling.ceilingFen === null || ceiling.within === null) return ceilingUnjudged
  const { year, baseFen, ceilingFen, plannedFen, within } = ceiling
  const parts = ceilingParts(year)
  const figures = `${parts.base}${formatYuan(baseFen)}${parts.ceiling}${formatYuan(ceilingFen)}${parts.planned}${formatYuan(plannedFen)}`
  const rest = formatYuan(apartFen(ceilingFen, plannedFen))
  return within
    ? `年度2%上限：符合。${figures}${parts.within}${rest} 元。`
    : `年度2%上限：超出。${figures}${parts.over}${rest} 元，${overCeilingDuty}。`
}
