// The whole library in one file, without the polyfills of old engines: a third of the code of its Node entry.
import ExcelJS from '@protobi/exceljs/dist/exceljs.bare.min.js'
import { printable } from './printable'

/** A formula with the value it has now: phone previews and mail programs do not recalculate. */
export interface LiveValue {
  formula: string
  result: string | number
}

export type CellLook =
  | 'title'
  | 'plain'
  | 'note'
  | 'head'
  | 'band'
  | 'text'
  | 'centred'
  | 'rightText'
  /** Red as long as it begins with ▲. */
  | 'mark'
  | 'faint'
  | 'figure'
  | 'rate'
  | 'money'
  | 'typed'

/** What may be typed into a cell; anything else is refused by the spreadsheet, and the hint shows beside the cell. */
export interface Entry {
  whole: boolean
  min: number
  max: number
  title: string
  hint: string
}

export interface SheetCell {
  value: string | number | LiveValue | null
  look: CellLook
  /** Own number format, else that of the look. */
  format?: string
  bold?: boolean
  /** How many columns the cell takes. */
  across?: number
  entry?: Entry
}

export interface SheetModel {
  name: string
  columnWidths: number[]
  /** `height` null = as the spreadsheet has its rows; absent = as the longest text needs it. */
  rows: { cells: SheetCell[]; height?: number | null }[]
  /** Rows that stay in view and repeat on every printed page: the first of them and how many. */
  headRow: number | null
  landscape: boolean
  /** Printed on so many pages side by side; absent = 1. */
  pagesWide?: number
  /** So many first columns repeat on every printed page. */
  headColumns?: number
}

const thin = { style: 'thin', color: { argb: 'FF9AA5B1' } } as const
const border = { top: thin, left: thin, bottom: thin, right: thin }
const fill = (argb: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } })
const left: Partial<ExcelJS.Alignment> = { horizontal: 'left', vertical: 'middle', wrapText: true, indent: 1 }
const right: Partial<ExcelJS.Alignment> = { vertical: 'middle', horizontal: 'right', indent: 1 }
const centre: Partial<ExcelJS.Alignment> = { vertical: 'middle', horizontal: 'center', wrapText: true }
const song = (size: number, more: Partial<ExcelJS.Font> = {}): Partial<ExcelJS.Font> => ({
  name: '宋体',
  size,
  ...more,
})

const looks: Record<CellLook, Partial<ExcelJS.Style>> = {
  title: { font: { name: '黑体', size: 16 }, alignment: centre },
  plain: { font: song(10), alignment: left },
  note: { font: song(10, { color: { argb: 'FF9C4A00' } }), alignment: left },
  head: { font: song(10, { bold: true }), alignment: centre, border, fill: fill('FFDDE6F0') },
  band: { font: song(10, { bold: true }), alignment: left, border, fill: fill('FFF1F4F8') },
  text: { font: song(10), alignment: left, border },
  centred: { font: song(10), alignment: centre, border },
  rightText: { font: song(10), alignment: { ...right, wrapText: true }, border },
  mark: { font: song(10), alignment: centre, border },
  faint: { font: song(9, { color: { argb: 'FF5F6B7A' } }), alignment: left, border },
  figure: { font: song(10), alignment: right, border, numFmt: 'General' },
  rate: { font: song(10), alignment: right, border, numFmt: '0.00%' },
  money: { font: song(10), alignment: right, border, numFmt: '#,##0.00' },
  typed: { font: song(10, { color: { argb: 'FF0B4EA2' } }), alignment: right, border, fill: fill('FFFFFBE6') },
}

/** The one place that knows the spreadsheet library: sheets as data in, .xlsx bytes out. `today` is the file's date. */
export async function workbookBytes(title: string, today: string, sheets: SheetModel[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.title = title
  workbook.creator = '购服通'
  workbook.created = new Date(`${today}T00:00:00Z`)
  workbook.modified = workbook.created
  workbook.calcProperties.fullCalcOnLoad = true
  for (const model of sheets) addSheet(workbook, model)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function addSheet(workbook: ExcelJS.Workbook, model: SheetModel): void {
  const sheet = workbook.addWorksheet(model.name, {
    pageSetup: {
      paperSize: 9,
      orientation: model.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: model.pagesWide ?? 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.6, right: 0.6, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
      ...(model.headRow ? { printTitlesRow: `${model.headRow}:${model.headRow}` } : {}),
    },
    headerFooter: { oddFooter: '&C第&P页 共&N页' },
    views: model.headRow ? [{ state: 'frozen', ySplit: model.headRow }] : [],
  })
  model.columnWidths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width
  })
  if (model.headColumns) sheet.pageSetup.printTitlesColumn = `A:${sheet.getColumn(model.headColumns).letter}`
  const lastColumn = sheet.getColumn(model.columnWidths.length).letter
  sheet.pageSetup.printArea = `A1:${lastColumn}${model.rows.length}`
  model.rows.forEach((row, index) => {
    fillRow(sheet, index + 1, row.cells)
    if (row.height !== null) sheet.getRow(index + 1).height = row.height ?? heightFor(row.cells, model.columnWidths)
  })
}

function fillRow(sheet: ExcelJS.Worksheet, number: number, cells: SheetCell[]): void {
  let column = 1
  for (const cell of cells) {
    const across = cell.across ?? 1
    const target = sheet.getCell(number, column)
    // Blanks at the ends would need xml:space, which the schema of shared strings does not know.
    target.value = typeof cell.value === 'string' ? printable(cell.value).trim() : cell.value
    if (cell.entry) target.dataValidation = validationOf(cell.entry)
    const look = looks[cell.look]
    for (let next = column; next < column + across; next += 1) {
      sheet.getCell(number, next).style = {
        ...look,
        ...(cell.format ? { numFmt: cell.format } : {}),
        ...(cell.bold ? { font: { ...look.font, bold: true } } : {}),
      }
    }
    if (cell.look === 'mark') sheet.addConditionalFormatting({ ref: target.address, rules: [redMark(target.address)] })
    if (across > 1) sheet.mergeCells(number, column, number, column + across - 1)
    column += across
  }
}

const redMark = (cell: string): ExcelJS.ConditionalFormattingRule => ({
  type: 'expression',
  priority: 1,
  formulae: [`LEFT(${cell},1)="▲"`],
  style: { font: { bold: true, color: { argb: 'FFB3261E' } } },
})

/** Titles and texts have the lengths Excel allows them: 32 and 255 characters. */
function validationOf({ whole, min, max, title, hint }: Entry): ExcelJS.DataValidation {
  const shortTitle = printable(title).trim().slice(0, 32)
  return {
    type: whole ? 'whole' : 'decimal',
    operator: 'between',
    formulae: [min, max],
    allowBlank: false,
    showInputMessage: true,
    promptTitle: shortTitle,
    prompt: printable(hint).trim().slice(0, 255),
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: shortTitle,
    error: `请填写${whole ? '整数' : '数字'}，范围 ${min} 至 ${max}。`,
  }
}

/** Points a row needs for its longest wrapped text, at most the 409 a row may have; spreadsheets do not grow rows of a file that was never open in them. */
function heightFor(cells: SheetCell[], columnWidths: number[]): number {
  let column = 0
  let lines = 1
  for (const { value, across = 1 } of cells) {
    const room = columnWidths.slice(column, column + across).reduce((sum, width) => sum + width, 0) - 2
    const shown = typeof value === 'object' && value !== null ? value.result : value
    if (typeof shown === 'string') lines = Math.max(lines, Math.ceil(widthOf(shown) / room))
    column += across
  }
  return Math.min(5 + 14 * lines, 409)
}

/** In columns of a half-width figure, which is the unit of column widths. */
function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (char < '\u2000' ? 1 : 2), 0)
}
