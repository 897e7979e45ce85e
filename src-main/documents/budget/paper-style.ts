import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Fen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import { fixedColumns } from '../docx-table'
import { printable } from '../printable'

/** A4 with 25.4 mm margins (domain 8.3): what is left for text, in twentieths of a point. */
export const page = { width: 11906, height: 16838, margin: 1440, textWidth: 9026 }

type Face = 'song' | 'fang' | 'hei' | 'kai'
const eastAsia: Record<Face, string> = { song: '宋体', fang: '仿宋', hei: '黑体', kai: '楷体' }

/** Chinese faces by name only (they may not be embedded), Times New Roman for figures. */
export function face(name: Face) {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: eastAsia[name] }
}

/** Sizes in half points: 二号 22, 四号 14, 小四 12, 五号 10.5, 小五 9 points. */
export const size = { title: 44, heading: 28, body: 24, table: 21, small: 18 }

export const colour = {
  faint: '5F6B7A',
  notice: '9C4A00',
  error: 'B3261E',
  head: 'DDE6F0',
  band: 'F1F4F8',
  line: '7F8C9A',
}

export function run(text: string, options: Omit<IRunOptions, 'text'> = {}): TextRun {
  return new TextRun({ font: face('song'), size: size.body, ...options, text: printable(text) })
}

export function paragraph(
  text: string | TextRun[],
  options: Omit<IParagraphOptions, 'children' | 'text'> = {},
): Paragraph {
  const children = typeof text === 'string' ? [run(text, { font: face('fang') })] : text
  return new Paragraph({ spacing: { line: 360, after: 60 }, ...options, children })
}

/** 一、… in 黑体 四号, kept with what follows. */
export function heading(text: string): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: { before: 280, after: 120 },
    outlineLevel: 0,
    children: [run(text, { font: face('hei'), size: size.heading })],
  })
}

export interface PaperCell {
  /** One paragraph for each text; the second and further ones are set small. */
  texts: string[]
  align?: 'left' | 'right' | 'center'
  bold?: boolean
  small?: boolean
  across?: number
  fill?: string
  color?: string
  /** Keeps the row with the next one: a band never stands at the foot of a page. */
  keepNext?: boolean
}

/** An amount, set small from 10,000,000.00 on, so that 999,999,999.99 stands on one line whatever face is there. */
export const amountCell = (amount: Fen, more: Partial<PaperCell> = {}): PaperCell => {
  const text = formatYuan(amount)
  return { texts: [text], align: 'right', small: text.length > 12, ...more }
}

/** Rows that stand on one page with the row after them. */
export const keptWithNext = (rows: PaperCell[][]): PaperCell[][] =>
  rows.map((cells) => cells.map((cell) => ({ ...cell, keepNext: true })))

/** Rows of a group: its head stays with the first two, its last row (a subtotal) with the one before. */
export function keptGroup(rows: PaperCell[][]): PaperCell[][] {
  const last = rows.length - 1
  return rows.flatMap((row, index) => ((index < 2 && index < last) || index === last - 1 ? keptWithNext([row]) : [row]))
}

interface PaperTable {
  /** Column widths in DXA; they sum to the text width. */
  widths: number[]
  head: string[]
  rows: PaperCell[][]
}

const alignments = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER }
const line = { style: BorderStyle.SINGLE, size: 4, color: colour.line }
const strong = { style: BorderStyle.SINGLE, size: 10, color: '000000' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** Fixed absolute widths (WPS and LibreOffice collapse others); the head repeats on every page, a row never parts. */
export function paperTable({ widths, head, rows }: PaperTable): Table {
  const headRow =
    head.length === 0
      ? []
      : [
          rowOf(
            head.map((text) => ({ texts: [text], bold: true, align: 'center', fill: colour.head })),
            widths,
            true,
          ),
        ]
  return new Table({
    ...fixedColumns(widths),
    alignment: AlignmentType.CENTER,
    borders: { top: strong, bottom: strong, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [...headRow, ...rows.map((cells) => rowOf(cells, widths, false))],
  })
}

/** A table without lines, for the signatures. */
export function bareTable(widths: number[], rows: string[][]): Table {
  return new Table({
    ...fixedColumns(widths),
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: rows.map((texts) => {
      const cells = texts.map((text, index) => {
        const content = new Paragraph({
          keepNext: true,
          spacing: { before: 160, after: 160 },
          children: [run(text, { font: face('fang') })],
        })
        return new TableCell({ width: { size: widths[index] ?? 0, type: WidthType.DXA }, children: [content] })
      })
      return new TableRow({ cantSplit: true, children: cells })
    }),
  })
}

function rowOf(cells: PaperCell[], widths: number[], isHead: boolean): TableRow {
  let column = 0
  const children = cells.map((cell) => {
    const across = cell.across ?? 1
    const width = widths.slice(column, column + across).reduce((sum, one) => sum + one, 0)
    column += across
    return cellOf(cell, width, across)
  })
  return new TableRow({ cantSplit: true, tableHeader: isHead, children })
}

function cellOf(cell: PaperCell, width: number, across: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: 90, right: 90 },
    ...(across > 1 ? { columnSpan: across } : {}),
    ...(cell.fill ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: cell.fill } } : {}),
    children: cell.texts.map(
      (text, index) =>
        new Paragraph({
          keepNext: cell.keepNext ?? false,
          alignment: alignments[cell.align ?? 'left'],
          spacing: { line: 264 },
          children: [
            run(text, {
              size: cell.small || index > 0 ? size.small : size.table,
              bold: cell.bold ?? false,
              ...(index > 0 ? { color: colour.faint } : cell.color ? { color: cell.color } : {}),
            }),
          ],
        }),
    ),
  })
}
