import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { textLooks } from '#shared/template/text-look'
import { textWidth as portraitWidth } from './docx-page'

/** 8 mm. */
const handwritten = 454

const fills = { band: 'F2F2F2', headOverBands: 'DDE3EA' }
const faintColor = textLooks.faint.color

export type Align = 'left' | 'center' | 'right'

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }

/** Column widths in twips from shares of the text width in hundredths; absolute, or WPS and LibreOffice collapse them. */
function columnWidths(shares: number[], textWidth: number): number[] {
  return shares.map((share) => Math.floor((textWidth * share) / 100))
}

function cell(width: number, children: Paragraph[], look: { fill?: string; columns?: number } = {}): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { marginUnitType: WidthType.DXA, top: 40, bottom: 40, left: 80, right: 80 },
    ...(look.fill ? { shading: { fill: look.fill } } : {}),
    ...(look.columns ? { columnSpan: look.columns } : {}),
    children,
  })
}

export interface TextTable {
  columns: { title: string; share: number; align: Align }[]
  head: boolean
  /** Rows with room to write in by hand. */
  tall?: boolean | undefined
  /** Rows that are signed together stand on one page. */
  together?: boolean | undefined
  /** Rows of so long a text that a page may end within one. */
  breaks?: boolean | undefined
  /** How many of the last rows, sums, stand on one page. */
  closing?: number | undefined
  /** The last two rows stay on one page with what follows the table, where none of them is long (`breaks`). */
  leads?: boolean | undefined
  /** First words of the rows that are sums: bold on grey, a text reaching over the empty cells behind it. */
  sums?: string[] | undefined
  /** The first column, or every other from the first, names what stands beside it: bold on grey. */
  labels?: boolean | 'every other' | undefined
  /** The second line of a cell explains the first: it is small and faint. */
  explained?: boolean | undefined
  /** In 小五. */
  small?: boolean | undefined
  /** A row of one text among several columns is a heading over the rows that follow. */
  rows: string[][]
  styles: { text: string; head: string }
  /** In twips, between the margins; absent = A4 upright as contracts have it. */
  textWidth?: number | undefined
}

/** A table of texts; its head repeats on every page and no row is split over two, but where it may (`breaks`). */
export function textTable(table: TextTable): Table {
  const {
    columns,
    head,
    tall,
    together,
    breaks,
    closing = 0,
    leads,
    sums = [],
    labels,
    small,
    explained,
    rows,
    styles,
    textWidth = portraitWidth,
  } = table
  const widths = columnWidths(
    columns.map(({ share }) => share),
    textWidth,
  )
  const paragraph = (
    text: string,
    align: Align,
    style: string,
    { keepNext = false, bold = false, faint = false } = {},
  ) => {
    const look = { ...((small || faint) && { size: 18 }), ...(bold && { bold }), ...(faint && { color: faintColor }) }
    return new Paragraph({
      style,
      alignment: alignments[align],
      ...(Object.keys(look).length > 0 ? { children: [new TextRun({ text, ...look })] } : { text }),
      ...(keepNext ? { keepNext } : {}),
    })
  }
  const isLabel = (at: number) => (labels === 'every other' ? at % 2 === 0 : labels === true && at === 0)
  const isHeading = (texts: string[]) => texts.length === 1 && columns.length > 1
  // Where bands lie among the rows, the head is told from them.
  const headFill = sums.length > 0 || rows.some(isHeading) ? fills.headOverBands : fills.band
  const headRow = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, index) =>
      cell(widths[index] ?? 0, [paragraph(title, 'center', styles.head)], { fill: headFill }),
    ),
  })
  const heading = (text: string) =>
    new TableRow({
      cantSplit: true,
      children: [
        cell(sum(widths), [paragraph(text, 'left', styles.head)], { fill: fills.band, columns: columns.length }),
      ],
    })
  const keeps = (at: number) =>
    (at < rows.length - 1 && (together || at >= rows.length - closing)) ||
    (leads === true && breaks !== true && at >= rows.length - 2)
  const textRow = (texts: string[], at: number) => {
    const isSum = sums.includes(texts[0] ?? '')
    return new TableRow({
      cantSplit: breaks !== true,
      ...(tall ? { height: { value: handwritten, rule: HeightRule.ATLEAST } } : {}),
      children: spans(texts, isSum).map(({ text, from, to }) => {
        const strong = isSum || isLabel(from)
        const look = { keepNext: keeps(at), bold: strong }
        return cell(
          sum(widths.slice(from, to)),
          text.split('\n').map((line, below) =>
            paragraph(line, columns[from]?.align ?? 'left', styles.text, {
              ...look,
              faint: explained === true && below > 0,
            }),
          ),
          { ...(strong && { fill: fills.band }), ...(to - from > 1 && { columns: to - from }) },
        )
      }),
    })
  }
  const body = rows.map((texts, at) => (isHeading(texts) ? heading(texts[0] ?? '') : textRow(texts, at)))
  return new Table({
    ...fixedColumns(widths),
    alignment: AlignmentType.CENTER,
    rows: head ? [headRow, ...body] : body,
  })
}

/** Paragraphs that no program parts: one cell without lines, as wide as the text. */
export function oneRow(children: Paragraph[], width: number): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  return new Table({
    ...fixedColumns([width]),
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [new TableCell({ width: { size: width, type: WidthType.DXA }, children })],
      }),
    ],
  })
}

/** The cells of a row, and the columns each of them has; with `wide` a text takes the empty ones behind it. */
function spans(texts: string[], wide: boolean): { text: string; from: number; to: number }[] {
  const starts = texts.flatMap((text, at) => (wide && at > 0 && text === '' ? [] : [at]))
  return starts.map((from, at) => ({ text: texts[from] ?? '', from, to: starts[at + 1] ?? texts.length }))
}

const sum = (widths: number[]) => widths.reduce((total, width) => total + width, 0)

/** Columns of that many twips, whatever they hold. */
const fixedColumns = (widths: number[]) => ({
  layout: TableLayoutType.FIXED,
  width: { size: sum(widths), type: WidthType.DXA },
  columnWidths: widths,
})
