import { tableOfText } from '#shared/contract/quote-table'
import { fail, ok, type Result } from '#shared/result'
import { readPackage } from '../template/package-reader'
import { allOf, attributeOf, elementsIn, ownText, type XmlElement } from '../template/xml-node'
import { newBudget, parseXml, XmlProblem } from '../template/xml-parse'
import { whyNoTable } from './no-table'

const mostRows = 2_000
const mostColumns = 60
const largestPart = 8 * 2 ** 20

/** Rows of a .xlsx (first sheet) or of a text table, .csv in UTF-8 or GBK. TABLE_INVALID says why it cannot be read. */
export async function readTable({ bytes }: { bytes: Uint8Array }): Promise<Result<string[][]>> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const other = whyNoTable(bytes)
  if (other) return invalid(other)
  if (!isZip) return bytes.includes(0) ? invalid('不是表格文件') : ok(tableOfText(decoded(bytes)).slice(0, mostRows))
  const unpacked = await readPackage(bytes)
  if (!unpacked.ok) return invalid(unpacked.error.params.detail ?? '压缩包损坏')
  try {
    return ok(new Workbook(unpacked.value).firstSheet())
  } catch (error) {
    if (error instanceof XmlProblem) return invalid(error.message)
    throw error
  }
}

const invalid = (detail: string) => fail('TABLE_INVALID', { detail })

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

class Workbook {
  readonly #parts: ReadonlyMap<string, Uint8Array>
  readonly #budget = newBudget()

  constructor(parts: ReadonlyMap<string, Uint8Array>) {
    this.#parts = parts
  }

  firstSheet(): string[][] {
    const strings = this.#has('xl/sharedStrings.xml') ? elementsIn(this.#root('xl/sharedStrings.xml')).map(textOf) : []
    const rows = named(this.#root(this.#sheetPath()), 'row').slice(0, mostRows)
    return rows.map((row) => {
      const cells: string[] = []
      elementsIn(row).forEach((cell, index) => {
        const at = columnOf(attributeOf(cell, 'r')) ?? index
        if (at < mostColumns) cells[at] = cellText(cell, strings)
      })
      return Array.from(cells, (cell) => cell ?? '')
    })
  }

  /** The sheet that stands first in the workbook, by its relationship. */
  #sheetPath(): string {
    const [sheet] = named(this.#root('xl/workbook.xml'), 'sheet')
    const id = sheet && attributeOf(sheet, 'id')
    const target = elementsIn(this.#root('xl/_rels/workbook.xml.rels')).find((one) => attributeOf(one, 'Id') === id)
    const path = (target && attributeOf(target, 'Target')) ?? ''
    return path.startsWith('/') ? path.slice(1) : `xl/${path}`
  }

  #has(path: string): boolean {
    return this.#parts.has(path)
  }

  #root(path: string): XmlElement {
    const bytes = this.#parts.get(path)
    if (!bytes) throw new XmlProblem('不是 .xlsx 表格，或者没有工作表')
    if (bytes.byteLength > largestPart) throw new XmlProblem('表格过大')
    return parseXml(new TextDecoder().decode(bytes), this.#budget)
  }
}

const named = (root: XmlElement, local: string) => Array.from(allOf(root)).filter((element) => element.local === local)

/** The text of all its runs, without what tells how to read it aloud. */
const textOf = (element: XmlElement): string =>
  elementsIn(element)
    .map((child) => (child.local === 't' ? ownText(child) : child.local === 'r' ? textOf(child) : ''))
    .join('')

function cellText(cell: XmlElement, strings: string[]): string {
  const type = attributeOf(cell, 't')
  const child = (local: string) => elementsIn(cell).find((one) => one.local === local)
  if (type === 'inlineStr') return textOf(child('is') ?? cell)
  const value = child('v')
  if (!value) return ''
  const text = ownText(value)
  if (type === 's') return strings[Number(text)] ?? ''
  return type === undefined || type === 'n' ? plainNumber(text) : text
}

/** 0.1 as a spreadsheet keeps it: 0.10000000000000001 -> 0.1. */
export function plainNumber(text: string): string {
  const number = Number(text)
  if (!Number.isFinite(number) || /^-?\d+(?:\.\d{1,10})?$/.test(text)) return text
  return number.toFixed(10).replace(/\.?0+$/, '')
}

/** B7 -> 1. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  return letters ? [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1 : null
}
