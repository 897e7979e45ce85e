import { sumFen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { readAmount } from './amounts'
import { type Flaw, flawAt } from './flaw'
import { type PaperText, tablesOf } from './paper-text'
import type { ReviewFacts } from './review-facts'

/** The payments: their shares are 100%, in each year where they have years, their amounts the price. */
export function paymentSums(paper: PaperText, { totalFen }: ReviewFacts): Flaw[] {
  return tablesOf(paper).flatMap(({ at, rows: [head = [], ...rows] }) => {
    const share = head.findIndex((title) => /^(?:占年度)?比例/.test(title))
    const year = head.indexOf('付款年度')
    const amount = head.findIndex((title) => /^(?:付款)?金额（元）/.test(title))
    if (share < 0 || amount < 0) return []
    const amounts = rows.map((row) => readAmount(row[amount] ?? ''))
    const shares = rows.map((row) => /^(\d+(?:\.\d+)?)%$/.exec(row[share]?.trim() ?? '')?.[1])
    const flaws: Flaw[] = []
    const add = (message: string) =>
      flaws.push(flawAt(paper, at, { message, fix: '请核对合同价款和各期付款的比例、金额。' }))
    if (totalFen !== null && amounts.every((one) => one !== null)) {
      const sum = sumFen(amounts.map((one) => one ?? 0))
      if (sum !== totalFen) add(`各期付款合计 ${formatYuan(sum)} 元，合同价款为 ${formatYuan(totalFen)} 元。`)
    }
    if (shares.length > 0 && shares.every((one) => one !== undefined)) {
      const years = rows.map((row) => (year < 0 ? '' : (row[year]?.trim() ?? '')))
      for (const each of new Set(years)) {
        const bp = shares.reduce((sum, one, at) => sum + (years[at] === each ? Math.round(Number(one) * 100) : 0), 0)
        if (bp !== 10_000) add(`${each}各期付款比例合计 ${bp / 100}%，不是 100%。`)
      }
    }
    return flaws
  })
}
