import { unwrap } from '#shared/result'
import { packPart, zipParts } from '../template/pack-parts'
import { readPackage } from '../template/package-reader'
import { officialStyleIds } from './official-look'
import { styleIds } from './paper-styles'

/** Their lines keep their own height: tables, the mark and what stands in the margins. */
const offGrid = [styleIds.title, styleIds.cell, styleIds.cellHead, styleIds.edge, officialStyleIds.mark]

/** What a machine without the faces of GB/T 9704 takes instead; they may not be embedded. */
const standIns: [face: string, standIn: string][] = [
  ['方正小标宋简体', '华文中宋'],
  ['仿宋', '仿宋_GB2312'],
  ['楷体', '楷体_GB2312'],
  ['黑体', 'SimHei'],
]

/** The two things of a 公文 that the docx package cannot write: styles off the grid, and names of other faces. */
export async function finishOfficial(docx: Uint8Array): Promise<Uint8Array> {
  const parts = unwrap(await readPackage(docx))
  change(parts, 'word/styles.xml', (xml) => offGrid.reduce(withoutGrid, xml))
  change(parts, 'word/fontTable.xml', (xml) => withFonts(xml))
  return zipParts([...parts].map(([path, content]) => packPart(path, content)))
}

function change(parts: Map<string, Uint8Array>, path: string, edit: (xml: string) => string): void {
  const found = parts.get(path)
  if (!found) throw new Error(`the docx package wrote no ${path}`)
  parts.set(path, Buffer.from(edit(Buffer.from(found).toString('utf8')), 'utf8'))
}

const off = '<w:snapToGrid w:val="0"/>'

/** Before spacing, indent and alignment, as the schema orders them. */
function withoutGrid(xml: string, id: string): string {
  const style = new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(xml)?.[0]
  if (!style) throw new Error(`no style ${id}`)
  const pPr = /<w:pPr>(.*?)<\/w:pPr>/.exec(style)?.[1]
  if (pPr === undefined) {
    const at = style.includes('<w:rPr>') ? '<w:rPr>' : '</w:style>'
    return xml.replace(style, style.replace(at, `<w:pPr>${off}</w:pPr>${at}`))
  }
  const first = /<w:(?:spacing|ind|jc|outlineLvl)\b/.exec(pPr)?.index ?? pPr.length
  return xml.replace(style, style.replace(pPr, pPr.slice(0, first) + off + pPr.slice(first)))
}

function withFonts(xml: string): string {
  const fonts = standIns
    .map(
      ([name, standIn]) => `<w:font w:name="${name}"><w:altName w:val="${standIn}"/><w:charset w:val="86"/></w:font>`,
    )
    .join('')
  return xml.replace(
    /(<w:fonts [^>]*?)(?:\/>|>(.*)<\/w:fonts>)$/s,
    (_, open, inner = '') => `${open}>${inner}${fonts}</w:fonts>`,
  )
}
