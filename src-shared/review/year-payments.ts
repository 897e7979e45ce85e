import { sumFen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { amountPattern, readAmount } from './amounts'
import { type Flaw, flawAt } from './flaw'
import { blockText, type PaperText, tablesOf } from './paper-text'

const sentence = /各付款年度的合同价款为：([^。]+)/
const ofYear = new RegExp(`(\\d{4})年(?:度)?人民币(${amountPattern})元`, 'g')

/** What is paid in a year is what the contract takes from that year's budget. */
export function yearPayments(paper: PaperText): Flaw[] {
  const said = paper.blocks.map((block) => sentence.exec(blockText(block))?.[1] ?? '').find((text) => text !== '') ?? ''
  const years = new Map([...said.matchAll(ofYear)].map(([, year = '', figures = '']) => [year, readAmount(figures)]))
  const table = tablesOf(paper).find(({ rows: [head = []] }) => head.includes('付款年度'))
  if (!table || years.size === 0) return []
  const [head = [], ...rows] = table.rows
  const [year, amount] = [head.indexOf('付款年度'), head.findIndex((title) => /^(?:付款)?金额（元）/.test(title))]
  return [...years].flatMap(([name, due]) => {
    const paid = rows.filter((row) => row[year]?.startsWith(name)).map((row) => readAmount(row[amount] ?? ''))
    const sum = sumFen(paid.flatMap((one) => one ?? []))
    if (due === null || sum === due) return []
    const message = `${name}年各期付款合计 ${formatYuan(sum)} 元，该年度合同价款为 ${formatYuan(due)} 元。`
    return flawAt(paper, table.at, { message, fix: '请核对分年度安排和各期付款。' })
  })
}
