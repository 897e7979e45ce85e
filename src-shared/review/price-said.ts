import { toDaxie } from '../money/daxie'
import { formatYuan } from '../money/yuan'
import { amountPattern, readAmount } from './amounts'
import { type Flaw, flawAt } from './flaw'
import { blockText, type PaperText } from './paper-text'
import type { ReviewFacts } from './review-facts'

const price = new RegExp(
  `合同(?:总)?价(?:款|格)?(?:（[^）]{1,8}）)?(?:合计|共计|总计|总额)?(?:为|：)?(?:人民币|￥|¥)?(${amountPattern})`,
  'g',
)
/** 占预算总额为 42.89% speaks of a share. */
const total = new RegExp(`(?<!占)预算总额(?:合计|共计)?(?:为|：)?\\s*(?:人民币)?(${amountPattern})(?!\\s*%)`, 'g')

/** The price (or the total of a budget) is printed, in figures and in 大写, and wherever it is named it is the same. */
export function priceSaid(paper: PaperText, { paper: kind, totalFen }: ReviewFacts): Flaw[] {
  if (totalFen === null) return []
  const name = kind === 'contract' ? '合同价款' : '预算总额'
  const texts = paper.blocks.map(blockText)
  const whole = texts.join('\n')
  const fix = kind === 'contract' ? '请核对合同价款；用本单位范本的，请核对范本中的价款条款。' : '请核对预算各行。'
  const missing = [formatYuan(totalFen), toDaxie(totalFen)]
    .filter((said) => !whole.includes(said))
    .map((said): Flaw => ({ place: '全文', message: `没有写明${name}“${said}”。`, fix }))
  const others = texts.flatMap((text, at) =>
    [...text.matchAll(kind === 'contract' ? price : total)].flatMap(([said, figures = '']) => {
      const amount = readAmount(figures)
      if (amount === null || amount === totalFen) return []
      const message = `“${said}”与${name} ${formatYuan(totalFen)} 元不一致。`
      return flawAt(paper, at, { message, fix })
    }),
  )
  return [...missing, ...others]
}
