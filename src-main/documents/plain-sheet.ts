import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'
import { printable } from './printable'
import { type PackedPart, zipParts } from './template/pack-parts'
import { escapeAttribute, escapeXml } from './template/xml-text'

/** A sheet of texts, however many rows: heads in bold that stay in view and on each page, all columns on lying A4, every cell text, so that no digit is lost. */
export interface PlainSheet {
  name: string
  heads: readonly string[]
  rows: Iterable<readonly string[]>
}

const deflate = promisify(deflateRaw)
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const rowsAtOnce = 2_000
const printing =
  '<pageMargins left="0.6" right="0.6" top="0.7" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;C第&amp;P页 共&amp;N页</oddFooter></headerFooter>'

/** Its .xlsx, letting the program go on between its parts. */
export async function plainSheetBytes(sheet: PlainSheet): Promise<Uint8Array> {
  const parts: PackedPart[] = []
  for (const [path, content] of Object.entries(frame(sheet.name))) parts.push(await packed(path, xml + content))
  parts.push(await packed('xl/worksheets/sheet1.xml', await sheetXml(sheet)))
  return zipParts(parts)
}

async function packed(path: string, content: string): Promise<PackedPart> {
  const bytes = Buffer.from(content, 'utf8')
  return { path, data: await deflate(bytes, { level: 6 }), crc32: crc32(bytes), bytes: bytes.length }
}

const frame = (name: string): Record<string, string> => ({
  '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escapeAttribute(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${headRow(name)}</definedName></definedNames></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  // Style 1 is text, 2 the heads.
  'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="10"/><name val="宋体"/></font><font><b/><sz val="10"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
})

const headRow = (name: string) => escapeXml(`'${name.replaceAll("'", "''")}'!$1:$1`)

async function sheetXml({ heads, rows }: PlainSheet): Promise<string> {
  const widths: number[] = heads.map(widthOf)
  const body: string[] = [rowXml(1, heads, 2)]
  let line = 1
  for (const cells of rows) {
    line += 1
    body.push(rowXml(line, cells, 1))
    if (line < 200) for (const [at, cell] of cells.entries()) widths[at] = Math.max(widths[at] ?? 0, widthOf(cell))
    if (line % rowsAtOnce === 0) await new Promise<void>((resolve) => setImmediate(resolve))
  }
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${Math.min(width + 2, 60)}" customWidth="1"/>`,
  )
  return `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${body.join('')}</sheetData>${printing}</worksheet>`
}

const rowXml = (line: number, cells: readonly string[], style: number): string =>
  `<row r="${line}">${cells.map((cell, at) => cellXml(`${letters(at)}${line}`, cell, style)).join('')}</row>`

/** Blanks at the ends would need xml:space, which the schema does not know. */
const cellXml = (place: string, text: string, style: number): string =>
  text === ''
    ? `<c r="${place}" s="${style}"/>`
    : `<c r="${place}" s="${style}" t="inlineStr"><is><t>${escapeXml(printable(text).trim())}</t></is></c>`

/** 0 -> A, 27 -> AB. */
const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

/** In columns of a half-width figure. */
const widthOf = (text: string) => [...text].reduce((sum, sign) => sum + (sign < '\u2000' ? 1 : 2), 0)
