import type { SheetGrid, SheetGridCell } from '#shared/documents/sheet-grid'
import { ok, type Result } from '#shared/result'
import { openPackage } from '../template/package-guard'
import { hostile } from '../template/package-reader'
import type { CellRange } from './cell-place'
import { widthsOf } from './sheet-around'
import type { SheetCell } from './sheet-cells'
import { isCovered, mergesIn } from './sheet-merges'
import { shownNumber } from './shown-number'
import { type TemplateSheet, type Workbook, workbookOf } from './workbook-parts'
import { xlsxForm } from './xlsx-form'

/** Enough to see what it looks like. */
const most = { rows: 300, columns: 40 }

/** Sheets of a finished workbook, those that are hidden left out. */
export async function showSheets({ bytes }: { bytes: Uint8Array }): Promise<Result<SheetGrid[]>> {
  const opened = await openPackage(bytes, xlsxForm)
  if (!opened.ok) return opened
  const workbook = workbookOf(opened.value)
  if (!workbook) return hostile('表格内部不完整')
  return ok(sheetGrids(workbook))
}

export const sheetGrids = (workbook: Workbook): SheetGrid[] =>
  workbook.sheets.filter(({ isHidden }) => !isHidden).map((sheet) => gridOf(workbook, sheet))

function gridOf(workbook: Workbook, sheet: TemplateSheet): SheetGrid {
  const merges = mergesIn(sheet.part.root)
  const said = sheet.rows.flatMap(({ cells }) => cells).filter((cell) => textOf(workbook, cell) !== '')
  const reach = (side: 'row' | 'column') =>
    said.reduce((most, cell) => Math.max(most, mergeAt(merges, cell)?.to[side] ?? cell[side]), 0)
  const [rows, columns] = [Math.min(reach('row'), most.rows), Math.min(reach('column'), most.columns)]
  const widthOf = widthsOf(sheet)
  const rowAt = new Map(sheet.rows.map((row) => [row.number, row]))
  return {
    name: sheet.name,
    widths: Array.from({ length: columns }, (_, at) => widthOf(at + 1)),
    rows: Array.from({ length: rows }, (_, at) => {
      const cells = new Map(rowAt.get(at + 1)?.cells.map((one) => [one.column, one]))
      return { cells: rowOf(workbook, merges, at + 1, columns, cells) }
    }),
    isCut: reach('row') > most.rows || reach('column') > most.columns,
  }
}

function rowOf(
  workbook: Workbook,
  merges: readonly CellRange[],
  row: number,
  columns: number,
  cells: ReadonlyMap<number, SheetCell>,
): SheetGridCell[] {
  const shown: SheetGridCell[] = []
  for (let column = 1; column <= columns; column += 1) {
    if (isCovered(merges, { row, column })) continue
    const merge = mergeAt(merges, { row, column })
    const cell = cells.get(column)
    shown.push({
      text: cell ? textOf(workbook, cell) : '',
      across: merge ? Math.min(merge.to.column, columns) - column + 1 : 1,
      down: merge ? merge.to.row - row + 1 : 1,
      isNumber: cell?.number != null,
    })
  }
  return shown
}

const mergeAt = (merges: readonly CellRange[], { row, column }: { row: number; column: number }) =>
  merges.find(({ from }) => from.row === row && from.column === column)

function textOf({ styles, from1904 }: Workbook, { text, number, formula, style }: SheetCell): string {
  if (number !== null) return shownNumber(number, styles.showing(style), from1904)
  return text ?? (formula ? '（打开时算出）' : '')
}
