import type { CellRange } from './cell-place'
import type { SheetCell } from './sheet-cells'
import type { SheetStyles } from './sheet-styles'

/** The most a row may have, in points. */
const highest = 409

/** Points a wrapped text needs at that cell; spreadsheets do not grow rows of a file that was never open in them. */
export function heightFor(
  text: string,
  cell: SheetCell,
  { merges, widthOf, styles }: { merges: readonly CellRange[]; widthOf(column: number): number; styles: SheetStyles },
): number {
  if (text === '' || styles.longText(cell.style) !== 'wraps') return 0
  const merge = merges.find(({ from }) => from.row === cell.row && from.column === cell.column)
  // A cell over several rows has their heights.
  if (merge && merge.to.row > merge.from.row) return 0
  const last = merge?.to.column ?? cell.column
  let room = -1
  for (let column = cell.column; column <= last; column += 1) room += widthOf(column)
  const size = styles.sizeOf(cell.style)
  // Column widths are told in figures of 11 points.
  const fitting = Math.max(2, Math.floor((room * 11) / size))
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(halves(line) / fitting)), 0)
  return Math.min(highest, Math.ceil(lines * size * 1.4 + 5))
}

const halves = (text: string) => [...text].reduce((sum, sign) => sum + (sign < '\u2000' ? 1 : 2), 0)
