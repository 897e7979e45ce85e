import { boundedFen } from '../money/fen'
import { divideHalfUp, formatYuan } from '../money/yuan'
import { amountPattern, readAmount } from './amounts'
import { type Flaw, flawAt } from './flaw'
import { blockText, type PaperText, tablesOf } from './paper-text'
import type { ReviewFacts } from './review-facts'

const quotient = new RegExp(
  `折算单价＝合同价款÷约定数量，即每[^人\\d]{0,6}(?:人[^民\\d]{0,4})?人民币(${amountPattern})元`,
)
const multiplied = new RegExp(
  `按(?:折算)?单价的(?<times>\\d+)倍支付违约金，即[^。；]{0,12}?人民币(?<amount>${amountPattern})元`,
)
const agreed = new RegExp(`^单价（含税）：每[^；。]{0,10}?人民币(${amountPattern})元`)

/** The price of one unit is the price by the quantity, to the 分; what is some times the unit price is just that. */
export function unitPriceSaid(paper: PaperText, { totalFen }: ReviewFacts): Flaw[] {
  const texts = paper.blocks.map(blockText)
  const find = (pattern: RegExp) => {
    const at = texts.findIndex((text) => pattern.test(text))
    const amount = at < 0 ? null : readAmount(pattern.exec(texts[at] ?? '')?.[1] ?? '')
    return amount === null ? null : { at, amount }
  }
  const computed = find(quotient)
  const unit = computed ?? find(agreed)
  const at = texts.findIndex((text) => multiplied.test(text))
  const said = multiplied.exec(texts[at] ?? '')?.groups
  const [times, multiple] = [BigInt(said?.times ?? 0), readAmount(said?.amount ?? '')]
  const quantity = quantityOf(paper)
  const flaws: Flaw[] = []
  const add = (at: number, message: string) =>
    flaws.push(flawAt(paper, at, { message, fix: '请核对合同价款、服务数量和单价。' }))
  if (computed && quantity !== null && totalFen !== null) {
    const right = boundedFen(divideHalfUp(BigInt(totalFen), quantity))
    if (computed.amount !== right)
      add(
        computed.at,
        `折算单价写作 ${formatYuan(computed.amount)} 元，合同价款除以约定数量是 ${formatYuan(right)} 元。`,
      )
  }
  if (unit && multiple !== null && BigInt(multiple) !== BigInt(unit.amount) * times)
    add(at, `单价的 ${times} 倍写作 ${formatYuan(multiple)} 元，单价为 ${formatYuan(unit.amount)} 元。`)
  return flaws
}

/** The whole number that is agreed where one service is bought; null for several. */
function quantityOf(paper: PaperText): bigint | null {
  const table = tablesOf(paper).find(({ rows: [head = []] }) => head.join() === '序号,服务项目,数量,计量单位')
  const [, row, second] = table?.rows ?? []
  const figure = row?.[2]?.replace(/,/g, '') ?? ''
  return second || !/^\d+$/.test(figure) || /^0+$/.test(figure) ? null : BigInt(figure)
}
