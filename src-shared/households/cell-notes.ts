import type { ColumnUse, RowNote, TableRow } from './table'

/** What a formula that cannot be reckoned leaves in its cell. */
const formulaFault = /^#(?:N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!)$/i

/** What is to be said of the cells that are taken, whatever they mean; `cells` as they are without what nobody sees. */
export function cellNotes(
  row: TableRow,
  cells: readonly string[],
  { mapping, titles }: { mapping: readonly ColumnUse[]; titles: readonly string[] },
): { faults: RowNote[]; remarks: RowNote[] } {
  const faults: RowNote[] = []
  const remarks: RowNote[] = []
  if (row.hidden) {
    const reason = '这一行在原表里是隐藏的，也在导入之列'
    remarks.push({ line: row.line, column: '整行', reason, kind: '隐藏的行' })
  }
  mapping.forEach((use, at) => {
    if (use === 'leave') return
    const say = (to: RowNote[], kind: string, reason: string) =>
      to.push({ line: row.line, column: titles[at] ?? `第${at + 1}列`, reason, kind })
    const cell = cells[at] ?? ''
    if (row.broken?.includes(at)) say(faults, '有乱码', '有无法识别的字节（乱码），请在原表里核对这一格')
    if (cell !== (row.cells[at] ?? '')) say(remarks, '看不见的字符', '看不见的字符已去掉')
    if (formulaFault.test(cell)) say(faults, '公式算不出来', `这一格是算不出来的公式（${cell}），请在原表里改正`)
  })
  return { faults, remarks }
}
