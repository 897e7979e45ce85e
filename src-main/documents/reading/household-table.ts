import type { HouseholdTable, TableRow } from '#shared/households/table'
import { fail, ok, type Result } from '#shared/result'
import { type DocxParts, readPackage } from '../template/package-reader'
import { cellStyles } from './cell-styles'
import { markMerged } from './merged-cells'
import { whyNoTable } from './no-table'
import { attributeIn, scanXml } from './scan-xml'
import { sharedStrings, sheetRows } from './sheet-rows'
import { isWide, textRows } from './text-rows'

/** A register of 50,000 households with twenty columns, as spreadsheets write it, is some 15 MB packed and 120 unpacked. */
const limits = { packedBytes: 40 * 2 ** 20, unpackedBytes: 320 * 2 ** 20, entries: 1_000 }
const largestPart = 256 * 2 ** 20
export const mostHouseholds = 60_000

class Unreadable extends Error {}

/**
 * Rows of a .xlsx, of the sheet of that name or the first one, or of a .csv in UTF-8, UTF-16, GBK or GB18030. TABLE_INVALID
 * says why it cannot be read.
 */
export async function readHouseholdTable(input: { bytes: Uint8Array; sheet: string }): Promise<Result<HouseholdTable>> {
  const { bytes, sheet } = input
  const other = whyNoTable(bytes)
  if (other) return invalid(other)
  try {
    if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) return ok(bounded(textTable(bytes)))
    const parts = await readPackage(bytes, limits)
    return parts.ok
      ? ok(bounded(workbookTable(parts.value, sheet)))
      : invalid((parts.error.params.detail ?? '压缩包损坏').replace('.docx', '.xlsx'))
  } catch (error) {
    if (error instanceof Unreadable) return invalid(error.message)
    throw error
  }
}

const invalid = (detail: string) => fail('TABLE_INVALID', { detail })

function bounded(table: HouseholdTable): HouseholdTable {
  if (table.rows.length > mostHouseholds)
    throw new Unreadable(`有${table.rows.length}行，一次最多 ${mostHouseholds} 行`)
  return table
}

function textTable(bytes: Uint8Array): HouseholdTable {
  if (!isWide(bytes) && bytes.includes(0)) throw new Unreadable('不是表格文件，或者里面有不是文字的字节')
  return { sheets: [], sheet: '', ...textRows(bytes) }
}

function workbookTable(parts: DocxParts, wanted: string): HouseholdTable {
  const { sheets, from1904 } = sheetsOf(parts)
  const chosen = sheets.find(({ name }) => name === wanted) ?? sheets[0]
  if (!chosen) throw new Unreadable('不是 .xlsx 表格，或者没有工作表')
  const strings = parts.has('xl/sharedStrings.xml') ? sharedStrings(xmlOf(parts, 'xl/sharedStrings.xml')) : []
  const styles = cellStyles(parts.has('xl/styles.xml') ? xmlOf(parts, 'xl/styles.xml') : '')
  const rows: TableRow[] = []
  const sheet = xmlOf(parts, chosen.path)
  sheetRows(sheet, { strings, ...styles, from1904 }, (row) => rows.push(row))
  markMerged(sheet, rows)
  return { sheets: sheets.map(({ name }) => name), sheet: chosen.name, encoding: '', rows }
}

/** Those a clerk sees, in the order of the workbook. */
function sheetsOf(parts: DocxParts): { sheets: { name: string; path: string }[]; from1904: boolean } {
  const targets = new Map<string, string>()
  scanXml(xmlOf(parts, 'xl/_rels/workbook.xml.rels'), ({ local, attributes }) => {
    if (local === 'Relationship') targets.set(attributeIn(attributes, 'Id'), attributeIn(attributes, 'Target'))
  })
  const sheets: { name: string; path: string }[] = []
  let from1904 = false
  scanXml(xmlOf(parts, 'xl/workbook.xml'), ({ local, attributes }) => {
    if (local === 'workbookPr') from1904 = ['1', 'true'].includes(attributeIn(attributes, 'date1904'))
    if (local !== 'sheet' || /hidden/i.test(attributeIn(attributes, 'state'))) return
    const target = targets.get(attributeIn(attributes, 'id')) ?? ''
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    if (parts.has(path)) sheets.push({ name: attributeIn(attributes, 'name'), path })
  })
  return { sheets, from1904 }
}

function xmlOf(parts: DocxParts, path: string): string {
  const bytes = parts.get(path)
  if (!bytes) throw new Unreadable('不是 .xlsx 表格，或者没有工作表')
  if (bytes.byteLength > largestPart) throw new Unreadable('表格过大')
  const xml = new TextDecoder().decode(bytes)
  if (/<!(?:DOCTYPE|ENTITY|\[CDATA\[)/i.test(xml)) throw new Unreadable('内部写法不是表格软件的写法')
  return xml
}
