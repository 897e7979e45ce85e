import type { Fen } from '../money/fen'
import { emptyQuoteLine, productOf, type QuoteLine } from '../project/quote'

type Column = keyof QuoteLine

/** Heads of a contractor's table, by how they are usually called; the first that fits. */
const heads: [Column, RegExp][] = [
  ['amountFen', /金额|合价|总价|小计|合计/],
  ['unitPrice', /单价/],
  ['quantity', /数量|工程量/],
  ['unit', /单位/],
  ['name', /项目|名称|内容|品名|费用/],
]

const inOrder: Column[] = ['name', 'unit', 'quantity', 'unitPrice', 'amountFen']

/**
 * Quote lines of a table of texts, as a spreadsheet is copied or read: columns by their heads (项目, 单位, 数量, 单价, 金额), or
 * in that order without heads, a column of numbers before them left out. Sums and blank rows go; an amount that is not
 * there is quantity times unit price.
 */
export function quoteLinesOf(table: readonly (readonly string[])[]): QuoteLine[] {
  const rows = table.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()))
  const head = rows.findIndex((row) => columnsOf(row).size >= 3)
  const columns = head < 0 ? columnsInOrder(rows) : columnsOf(rows[head] ?? [])
  return rows
    .slice(head + 1)
    .map((row) => lineOf(row, columns))
    .filter((line) => line.name !== '' && !isSum(line))
}

/** Text of a copied range or a .csv: cells by tab or else comma, quoted where they hold either. */
export function tableOfText(text: string): string[][] {
  const between = text.includes('\t') ? '\t' : ','
  const cell = new RegExp(`("(?:[^"]|"")*"|[^${between}\\r\\n]*)(${between}|\\r\\n?|\\n|$)`, 'g')
  const rows: string[][] = [[]]
  for (const [, typed = '', end = ''] of text.matchAll(cell)) {
    rows.at(-1)?.push(/^".*"$/s.test(typed) ? typed.slice(1, -1).replaceAll('""', '"') : typed)
    if (end === '') break
    if (end !== between) rows.push([])
  }
  return rows.filter((row) => row.some((one) => one.trim() !== ''))
}

function columnsOf(row: readonly string[]): Map<Column, number> {
  const found = new Map<Column, number>()
  row.forEach((title, index) => {
    const column = heads.find(([, pattern]) => pattern.test(title))?.[0]
    if (column && title.length <= 20 && !found.has(column)) found.set(column, index)
  })
  return found
}

/** 1, 2, 3 … in front are numbers of rows. */
function columnsInOrder(rows: readonly (readonly string[])[]): Map<Column, number> {
  const isNumbered = rows.length > 0 && rows.every(([first = '']) => first === '' || /^\d{1,3}$/.test(first))
  return new Map(inOrder.map((column, index) => [column, index + (isNumbered ? 1 : 0)]))
}

function lineOf(row: readonly string[], columns: Map<Column, number>): QuoteLine {
  const cell = (column: Column) => row[columns.get(column) ?? -1] ?? ''
  const line = {
    ...emptyQuoteLine,
    name: cell('name').slice(0, 200),
    unit: cell('unit').slice(0, 50),
    quantity: figureOf(cell('quantity')),
    unitPrice: figureOf(cell('unitPrice')),
  }
  return { ...line, amountFen: amountOf(cell('amountFen')) ?? productOf(line) }
}

/** Without ¥ and 元 around it. */
const figureOf = (text: string) => text.replace(/^[￥¥]\s*|\s*元$/g, '').slice(0, 60)

function amountOf(text: string): Fen | null {
  return productOf({ quantity: '1', unitPrice: figureOf(text) })
}

const isSum = ({ name }: QuoteLine) => /^(?:合\s*计|总\s*计|小\s*计|总价|报价合计)/.test(name)
