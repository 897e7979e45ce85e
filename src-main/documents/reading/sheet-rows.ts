import type { TableRow } from '#shared/households/table'
import { type CellStyles, dayOfSerial } from './cell-styles'
import { plainNumber } from './read-table'
import { scanXml, type Tag } from './scan-xml'

/** What the cells of a sheet are read with. */
export interface CellWords extends CellStyles {
  strings: readonly string[]
  from1904: boolean
}

const reference = /(?:^|\s)r\s*=\s*["']([A-Z]{1,3})?(\d+)?["']/
const typeName = /(?:^|\s)t\s*=\s*["'](\w+)["']/
const styleNumber = /(?:^|\s)s\s*=\s*["'](\d+)["']/
const isHidden = /(?:^|\s)hidden\s*=\s*["'](?:1|true)["']/
const mostColumns = 200

/** Rows of a sheet that say anything, in one pass: a sheet may have a million cells. */
export function sheetRows(xml: string, words: CellWords, onRow: (row: TableRow) => void): void {
  const reader = new SheetReader(words, onRow)
  scanXml(xml, (tag) => reader.read(tag))
}

interface Cell {
  at: number
  type: string
  style: number
  text: string
}

class SheetReader {
  readonly #words: CellWords
  readonly #onRow: (row: TableRow) => void
  #row: TableRow | null = null
  #line = 0
  #cell: Cell | null = null
  /** Inside what tells how to read a text aloud. */
  #spoken = false

  constructor(words: CellWords, onRow: (row: TableRow) => void) {
    this.#words = words
    this.#onRow = onRow
  }

  read({ local, kind, attributes, text }: Tag): void {
    if (local === 'v' || local === 't') {
      if (kind === 'open' && !this.#spoken && this.#cell) this.#cell.text += text
    } else if (local === 'c') this.#readCell(kind, attributes)
    else if (local === 'row') this.#readRow(kind, attributes)
    else if (local === 'rPh') this.#spoken = kind === 'open'
  }

  #readRow(kind: Tag['kind'], attributes: string): void {
    if (kind === 'open') {
      this.#line = Number(reference.exec(attributes)?.[2] ?? this.#line + 1)
      this.#row = { line: this.#line, cells: [], ...(isHidden.test(attributes) && { hidden: true }) }
      return
    }
    const row = this.#row
    this.#row = null
    // Cells that are not there leave holes.
    if (row?.cells.some((one) => (one ?? '') !== ''))
      this.#onRow({ ...row, cells: Array.from(row.cells, (one) => one ?? '') })
  }

  #readCell(kind: Tag['kind'], attributes: string): void {
    if (kind !== 'close') {
      const at = columnOf(reference.exec(attributes)?.[1]) ?? this.#row?.cells.length ?? 0
      const style = Number(styleNumber.exec(attributes)?.[1] ?? -1)
      this.#cell = { at, type: typeName.exec(attributes)?.[1] ?? 'n', style, text: '' }
    }
    if (kind === 'open') return
    const cell = this.#cell
    this.#cell = null
    if (this.#row && cell && cell.at < mostColumns) putCell(this.#row, cell.at, cellValue(cell, this.#words))
  }
}

function putCell(row: TableRow, at: number, { text, lost }: { text: string; lost: boolean }): void {
  row.cells[at] = text
  if (lost) row.lost = [...(row.lost ?? []), at]
}

function cellValue({ type, style, text }: Cell, words: CellWords) {
  if (type === 's') return { text: words.strings[Number(text)] ?? '', lost: false }
  if (type === 'b') return { text: text === '1' ? '是' : '否', lost: false }
  const number = Number(text)
  if (type !== 'n' || text.trim() === '' || !Number.isFinite(number)) return { text, lost: false }
  // Sixteen digits and more: a spreadsheet keeps fifteen.
  if (Math.abs(number) >= 1e15) return { text: text.trim(), lost: true }
  const day = words.days.has(style) ? dayOfSerial(number, words.from1904) : null
  const plain = plainNumber(/e/i.test(text) ? String(number) : text.trim())
  return { text: day ?? plain.padStart(/^\d+$/.test(plain) ? (words.widths.get(style) ?? 0) : 0, '0'), lost: false }
}

/** AB -> 27. */
export function columnOf(letters: string | undefined): number | null {
  if (letters === undefined) return null
  let column = 0
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 64
  return column - 1
}

/** Texts that several cells share, without what tells how to read them aloud. */
export function sharedStrings(xml: string): string[] {
  const strings: string[] = []
  let [text, spoken] = ['', false]
  scanXml(xml, ({ local, kind, text: after }) => {
    if (local === 'si' && kind !== 'close') text = ''
    if (local === 'rPh') spoken = kind === 'open'
    if (local === 't' && kind === 'open' && !spoken) text += after
    if (local === 'si' && kind !== 'open') strings.push(kind === 'empty' ? '' : text)
  })
  return strings
}
