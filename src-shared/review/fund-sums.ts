import { type Fen, sumFen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { amountPattern, readAmount } from './amounts'
import { type Flaw, flawAt } from './flaw'
import { blockText, type PaperText } from './paper-text'
import type { ReviewFacts } from './review-facts'

const amount = new RegExp(`人民币(${amountPattern})元(?:（大写|；|。|，|$)`, 'g')

/** Where money comes from and in which year: the amounts listed make up the price, or the budget where they say so. */
const lists = [
  { name: '资金来源', pattern: /资金来源：([^。]+)/g, fix: '请核对资金来源各笔金额。' },
  {
    name: '各年度合同价款',
    pattern: /(?:年度资金安排|各付款年度的合同价款)(?:为：|：|为)([^。]+)/g,
    fix: '请核对分年度安排。',
  },
]

export function fundSums(paper: PaperText, { totalFen, budgetFen }: ReviewFacts): Flaw[] {
  if (totalFen === null) return []
  return paper.blocks.flatMap((block, at) =>
    lists.flatMap(({ name, pattern, fix }) =>
      [...blockText(block).matchAll(pattern)].flatMap(([, listed = '']) => {
        const amounts = [...listed.matchAll(amount)].flatMap(([, figures = '']) => readAmount(figures) ?? [])
        const isBudget = listed.includes('预算额')
        const due = isBudget ? budgetFen : totalFen
        const sum: Fen = sumFen(amounts)
        if (amounts.length === 0 || due === null || sum === due) return []
        const message = `${name}合计 ${formatYuan(sum)} 元，${isBudget ? '预算总额' : '合同价款'}为 ${formatYuan(due)} 元。`
        return flawAt(paper, at, { message, fix })
      }),
    ),
  )
}
