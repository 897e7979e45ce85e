import type { SheetGrid } from '#shared/documents/sheet-grid'
import { ok, type Result } from '#shared/result'
import { contentTypesOf } from '../template/content-types'
import { type DocxParts, hostile, type PackageLimits, readPackage } from '../template/package-reader'
import type { TemplatePackage, XmlPart } from '../template/template-package'
import { allOf } from '../template/xml-node'
import { parseXml, type XmlBudget } from '../template/xml-parse'
import { sheetGrids } from './show-sheets'
import { workbookOf } from './workbook-parts'
import { types } from './xlsx-form'

/** Of a file that is only looked at: an office's table of a county, with its pictures. */
export const viewLimits: PackageLimits = { packedBytes: 60 * 2 ** 20, unpackedBytes: 200 * 2 ** 20, entries: 2_000 }
const budget = (): XmlBudget => ({ elements: 1_500_000, attributes: 4_000_000 })
const largestPart = 64 * 2 ** 20

/** What is looked into; whatever else the file brings along is neither read nor followed. */
const wanted: ReadonlySet<string> = new Set([types.main, types.worksheet, types.strings, types.styles])

/** Sheets of an .xlsx of unknown origin, those that are hidden left out. TEMPLATE_HOSTILE where it cannot be read. */
export async function viewSheets({ bytes }: { bytes: Uint8Array }): Promise<Result<SheetGrid[]>> {
  const unpacked = await readPackage(bytes, viewLimits, 'xlsx')
  if (!unpacked.ok) return unpacked
  try {
    const workbook = workbookOf(partsOf(unpacked.value))
    return workbook ? ok(sheetGrids(workbook)) : hostile('表格内部不完整')
  } catch (error) {
    return hostile(error instanceof Error ? error.message : '')
  }
}

function partsOf(files: DocxParts): TemplatePackage {
  const left = budget()
  const read = (path: string, contentType: string): XmlPart => {
    const content = files.get(path)
    if (!content || content.length > largestPart) throw new Error(`${path} 过大或缺少`)
    const source = new TextDecoder().decode(content)
    const root = parseXml(source, left)
    return {
      path,
      contentType,
      source,
      root,
      elements: allOf(root),
      fields: { codes: [], inCode: new Set(), inResult: new Set() },
    }
  }
  const typeOf = contentTypesOf(read('[Content_Types].xml', '').root)
  const parts = new Map<string, XmlPart>()
  let main = ''
  for (const path of files.keys()) {
    const type = typeOf?.(path) ?? ''
    const isOfMain = /^xl\/_rels\/[^/]+\.rels$/i.test(path)
    if (!wanted.has(type) && !isOfMain) continue
    parts.set(path, read(path, type))
    if (type === types.main) main = path
  }
  if (main === '') throw new Error('没有工作簿')
  return { main, parts, others: new Map(), links: [] }
}
