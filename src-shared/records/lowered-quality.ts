import { percentsAsFigures } from '../text/percent-words'
import type { ContractChangeBody } from './contract-change-body'

type Row = ContractChangeBody['clauses'][number]

/** What quality is measured by, wherever it stands in the contract (C05, C13). */
const measured = /合格率|准确率|完整率|及时率|满意(?:度|率)|抽查比例|质量/

const sharesIn = (text: string): number[] =>
  [
    ...percentsAsFigures(text)
      .normalize('NFKC')
      .matchAll(/(\d+(?:\.\d+)?)\s*(?:%|个百分点)/g),
  ].map(([, figure]) => Number(figure))

/**
 * Whether a row of 条款对照 asks for less quality than before: a share that is lower, or one that has gone (C05: 均有数值).
 * Shares are compared in their order; of a text without any nothing is said.
 */
export function lowersQuality({ code, clause, before, after }: Row): boolean {
  if (code !== 'C05' && !measured.test(`${clause}${before}`)) return false
  const [agreed, then] = [sharesIn(before), sharesIn(after)]
  return agreed.length > then.length || agreed.some((share, at) => (then[at] ?? share) < share)
}
