import { formatYuan } from '../money/yuan'
import { readAmount } from './amounts'
import { type Flaw, flawAt } from './flaw'
import type { PaperText } from './paper-text'
import type { ReviewFacts } from './review-facts'

/** 合计 of a table with one amount in its row: what a contract adds up is its price. */
export function quoteTotal(paper: PaperText, { totalFen }: ReviewFacts): Flaw[] {
  if (totalFen === null) return []
  return paper.blocks.flatMap((block, at) => {
    if (block.kind !== 'row' || !block.cells.some((cell) => /^(?:合计|总计)$/.test(cell.trim()))) return []
    const [amount, second] = block.cells.flatMap((cell) => readAmount(cell) ?? [])
    if (amount === undefined || second !== undefined || amount === totalFen) return []
    const message = `合计 ${formatYuan(amount)} 元，合同价款为 ${formatYuan(totalFen)} 元。`
    return flawAt(paper, at, { message, fix: '请核对报价明细和合同价款。' })
  })
}
