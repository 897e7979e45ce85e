import { type Matter, matterList } from '../documents/draft-comparison'
import type { ComparedRow } from './comparison'

/** How clauses speak of each matter. */
const words: Record<Matter, RegExp> = {
  subject: /标的|服务内容|服务项目|服务对象|服务范围|服务区域/,
  quantity: /数量|工作量|户数|频次|人次|\d户|\d次/,
  quality: /质量|服务标准|服务要求|验收|合格率|满意率|满意度/,
  price: /价款|价格|金额|费用|总价|单价|报价|合同价/,
  period: /期限|服务期|履行期|有效期|起止|日内/,
  payment: /付款|支付|结算|拨付|预付/,
  breach: /违约|赔偿/,
}
/** A number in any writing is among what differs: 0.5%, 三十, 柒拾伍万. */
const figure = /[\d０-９零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟]/

/**
 * Matters in which these rows pull apart. Whatever changes in a clause that is called after a matter touches it; elsewhere a
 * line must speak of the matter and differ in a figure.
 */
export function mattersOf(titles: string, rows: readonly ComparedRow[]): Matter[] {
  const apart = rows.filter(({ kind }) => kind !== 'same' && kind !== 'filled')
  if (apart.length === 0) return []
  // What is owed for a breach speaks of everything else, and is none of it.
  if (words.breach.test(titles)) return ['breach']
  const figured = apart
    .filter(({ draft, signed }) => [...draft, ...signed].some(({ text, differs }) => differs && figure.test(text)))
    .map(({ draft, signed }) => [...draft, ...signed].map(({ text }) => text).join(''))
  return matterList.filter((matter) => words[matter].test(titles) || figured.some((line) => words[matter].test(line)))
}
