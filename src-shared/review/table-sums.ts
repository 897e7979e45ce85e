import { type Fen, sumFen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { readAmount } from './amounts'
import { type Flaw, flawAt } from './flaw'
import { type PaperText, tablesOf } from './paper-text'

/** A table with a column of amounts and rows that sum them: every 小计 and the total are the sums of their rows. */
export function tableSums(paper: PaperText): Flaw[] {
  return tablesOf(paper).flatMap(({ at, rows: [head = [], ...rows] }) => {
    const last = head.at(-1) ?? ''
    if (!/金额/.test(last) || !rows.some(isSum)) return []
    return wrongSums(head, rows).map(({ row, printed, summed }) =>
      flawAt(paper, at + 1 + row, {
        message: `“${labelOf(rows[row] ?? [])}”为 ${formatYuan(printed)} 元，而各行相加为 ${formatYuan(summed)} 元。`,
        fix: '请核对预算各行金额；报价明细由本单位范本改写的，请核对范本。',
      }),
    )
  })
}

const isSubtotal = (row: string[]): boolean => row.some((cell) => /^.{0,12}小计(?:（[^）]*）)?$/.test(cell.trim()))
const isTotal = (row: string[]): boolean =>
  !isSubtotal(row) && row.some((cell) => /^(?:合计|总计|预算总额)$/.test(cell.trim()))
const isSum = (row: string[]): boolean => isSubtotal(row) || isTotal(row)
const labelOf = (row: string[]): string =>
  row
    .slice(0, -1)
    .filter((cell) => cell.trim() !== '' && cell !== '—')
    .join(' ')
    .slice(0, 30)

interface WrongSum {
  row: number
  printed: Fen
  summed: Fen
}

/** Subtotals stand behind their rows, or all at the end with the category their rows bear. */
function wrongSums(head: string[], rows: string[][]): WrongSum[] {
  const category = head.findIndex((title) => title.trim() === '类别')
  const amounts = rows.map((row) => readAmount(row.at(-1) ?? ''))
  const lines = rows.map((row, index) => ({ row, index, amount: amounts[index] })).filter(({ row }) => !isSum(row))
  // A form to fill in by hand, with its total fixed.
  if (lines.every(({ amount }) => amount === null)) return []
  const sum = (some: typeof lines): Fen => sumFen(some.map(({ amount }) => amount ?? 0))
  let since = 0
  return rows.flatMap((row, index) => {
    const printed = amounts[index]
    if (!isSum(row) || printed === null || printed === undefined) return []
    const own = (line: (typeof lines)[number]) =>
      category >= 0 ? line.row[category] === row[category] : line.index >= since && line.index < index
    const summed = sum(isTotal(row) ? lines : lines.filter(own))
    if (isSubtotal(row)) since = index
    return printed === summed ? [] : [{ row: index, printed, summed }]
  })
}
