import { namespaces } from '../template/namespaces'
import { attributeOf, childOf, elementsIn, ownText, prefixOf, type XmlElement } from '../template/xml-node'
import { escapeXml } from '../template/xml-text'
import type { Edit } from './edits'
import { readFormula } from './formula'
import { type MapOf, movedFormula } from './moved-refs'
import type { Workbook } from './workbook-parts'
import { types } from './xlsx-form'

const { sheet: uri } = namespaces

/** Names every program gives to what is printed and what is filtered; others lead nowhere any more, or run something. */
const keptNames = new Set(['_xlnm.Print_Area', '_xlnm.Print_Titles', '_xlnm._FilterDatabase'])

export const namesIn = ({ main: { root } }: Pick<Workbook, 'main'>): XmlElement[] => {
  const found = childOf(root, uri, 'definedNames')
  return found ? elementsIn(found) : []
}

/** Names that are not kept. */
export const strangeNames = (workbook: Workbook): string[] =>
  namesIn(workbook)
    .filter((one) => partsOfName(one) === null)
    .map((one) => attributeOf(one, 'name') ?? '')

function partsOfName(element: XmlElement) {
  return keptNames.has(attributeOf(element, 'name') ?? '') ? readFormula(ownText(element).trim()) : null
}

/** Print areas and titles where their rows are by now, and all is reckoned anew when it is opened. */
export function workbookEdits(workbook: Workbook, mapOf: MapOf): Edit[] {
  const { root } = workbook.main
  const names = childOf(root, uri, 'definedNames')
  const kept = namesIn(workbook).flatMap((one) => {
    const parts = partsOfName(one)
    if (!parts) return []
    const text = escapeXml(movedFormula(parts, { sheet: '' }, mapOf, { reaches: false }))
    return `${workbook.main.source.slice(one.start, one.openEnd) + text}</${one.name}>`
  })
  const open = names && workbook.main.source.slice(names.start, names.openEnd)
  const said = kept.length > 0 && names ? `${open}${kept.join('')}</${names.name}>` : ''
  const calc = childOf(root, uri, 'calcPr')
  const anew = `<${prefixOf(root)}calcPr calcId="0" fullCalcOnLoad="1"/>`
  const after = names ?? childOf(root, uri, 'functionGroups') ?? childOf(root, uri, 'sheets')!
  return [
    ...(names ? [{ start: names.start, end: names.end, text: calc ? said : said + anew }] : []),
    ...(calc ? [{ start: calc.start, end: calc.end, text: anew }] : []),
    ...(names || calc ? [] : [{ start: after.end, end: after.end, text: anew }]),
  ]
}

/** The order in which cells were reckoned is another by now: programs make it anew. By path of the part to be changed. */
export function withoutCalcChain({ opened }: Workbook): { dropped: Set<string>; edits: Map<string, Edit[]> } {
  const dropped = new Set<string>()
  const edits = new Map<string, Edit[]>()
  for (const { path, contentType } of opened.parts.values()) if (contentType === types.calcChain) dropped.add(path)
  if (dropped.size === 0) return { dropped, edits }
  for (const { path, root } of opened.parts.values()) {
    const entries = elementsIn(root).filter((one) =>
      path === '[Content_Types].xml'
        ? [...dropped].some((part) => attributeOf(one, 'PartName')?.toLowerCase() === `/${part}`.toLowerCase())
        : path.endsWith('.rels') && attributeOf(one, 'Type')?.endsWith('/calcChain'),
    )
    if (entries.length > 0)
      edits.set(
        path,
        entries.map(({ start, end }) => ({ start, end, text: '' })),
      )
  }
  return { dropped, edits }
}
