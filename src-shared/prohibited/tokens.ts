import type { Token } from './lexicon'
import type { WordKind } from './words'

/** The token is a word of this kind. */
export const is = (token: Token | undefined, ...kinds: (WordKind | 'quantity')[]): boolean =>
  !!token?.kinds && kinds.some((kind) => token.kinds?.has(kind))

export const isThing = (token: Token | undefined): boolean => !!token?.kinds?.has('things')

/** The token is one of the deeds of any use (购置, 发放, 维修) and no name of money (津贴, 费用). */
export const isDeed = (token: Token | undefined): boolean =>
  !!token?.kinds?.has('deeds') && !isThing(token) && !isMoney(token)

/** A name of money: 费用, 住宿费, 岗位补贴. */
export const isMoney = (token: Token | undefined): boolean => is(token, 'cost') || moneyEnd.test(token?.text ?? '')

const moneyEnd = /(费|费用|经费|补贴|补助|津贴|报酬|奖金|支出|开支|租金|险)$/

/** The word by itself names a use: 装修, 审批. */
export const isSaying = (token: Token | undefined): boolean => !!token?.kinds?.has('says')

/** Index of the next token from `from` on (step -1: backwards) that is none of the kinds; may lie outside. */
export function skip(tokens: Token[], from: number, step: 1 | -1, ...kinds: (WordKind | 'quantity')[]): number {
  let at = from
  while (at >= 0 && at < tokens.length && is(tokens[at], ...kinds)) at += step
  return at
}

/** The word of going that leads to a place, over other places and one unknown word (往返旗里和苏木); -1: none. */
export function wayTo(tokens: Token[], place: number): number {
  const others = skip(tokens, place - 1, -1, 'adverbs', 'quantity', 'joins', 'places')
  const before = tokens[others]?.kinds === null ? others - 1 : others
  return is(tokens[before], 'toward') ? before : -1
}
