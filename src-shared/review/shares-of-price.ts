import { formatYuan, shareOf } from '../money/yuan'
import { amountPattern, readAmount } from './amounts'
import { type Flaw, flawAt } from './flaw'
import { blockText, type PaperText } from './paper-text'
import type { ReviewFacts } from './review-facts'

const said = new RegExp(
  `合同(?:总)?价款的(\\d{1,9}(?:\\.\\d{1,2})?)%[^。；]{0,24}?即(?:每日)?(?:人民币)?(${amountPattern})元`,
  'g',
)

/** 合同价款的5%，即人民币…元: the amount is that share of the price. */
export function sharesOfPrice(paper: PaperText, { totalFen }: ReviewFacts): Flaw[] {
  if (totalFen === null) return []
  return paper.blocks.flatMap((block, at) =>
    [...blockText(block).matchAll(said)].flatMap(([words, share = '', figures = '']) => {
      const amount = readAmount(figures)
      const right = shareOf(totalFen, Math.round(Number(share) * 100))
      if (amount === null || amount === right) return []
      const message = `“${words}”算错：合同价款 ${formatYuan(totalFen)} 元的 ${share}% 是 ${formatYuan(right)} 元。`
      return flawAt(paper, at, { message, fix: '请核对违约责任条款的比例和金额。' })
    }),
  )
}
