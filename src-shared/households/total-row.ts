import type { RowRules } from './judge-row'
import type { RowNote, TableRow } from './table'

const total = /^.{0,15}(?:合计|总计|小计|共计)[:：]?(?:共?\d+[户人]?)?$/
/** What stands under the names there: nothing, how many they are, or the word itself. */
const noName = /^(?:共?\d*[户人]?)$/

const plain = (cell: string | undefined) => (cell ?? '').normalize('NFKC').replace(/\s/g, '')

/** A row that sums up those above it and is no household: told as left out; null = it is none. */
export function totalRow({ line, cells }: TableRow, { mapping, titles }: RowRules): RowNote | null {
  const at = cells.findIndex((cell) => plain(cell) !== '')
  const word = plain(cells[at])
  const name = plain(cells[mapping.indexOf('name')])
  if (!total.test(word) || plain(cells[mapping.indexOf('citizenNumber')]) !== '') return null
  if (!noName.test(name) && !total.test(name)) return null
  return { line, column: titles[at] ?? '', reason: `“${word}”是合计行，不是一户，没有导入`, kind: '合计行，未导入' }
}
