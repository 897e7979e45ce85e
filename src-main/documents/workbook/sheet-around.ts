import { namespaces } from '../template/namespaces'
import {
  allOf,
  attributeOf,
  childOf,
  elementsIn,
  is,
  ownText,
  prefixOf,
  type XmlAttribute,
  type XmlElement,
} from '../template/xml-node'
import { escapeAttribute, escapeXml } from '../template/xml-text'
import type { Edit } from './edits'
import { readFormula } from './formula'
import { type MapOf, movedCell, movedFormula, movedRange, movedRanges } from './moved-refs'
import type { RowBlock, RowMap } from './row-map'
import { mergedAgain, mergesIn } from './sheet-merges'
import type { TemplateSheet } from './workbook-parts'

const { sheet: uri } = namespaces

/** What a sheet may have around its cells. */
const kept = new Set(
  'sheetPr sheetViews sheetFormatPr cols sheetData sheetProtection protectedRanges autoFilter mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks drawing picture'.split(
    ' ',
  ),
)
/** What is of no use in a finished paper, or is said of cells in a way that does not go with them. */
const dropped = new Set(
  'dimension ignoredErrors sortState customSheetViews cellWatches smartTags scenarios extLst'.split(' '),
)

export const strangeIn = ({ part: { root } }: TemplateSheet): string[] =>
  elementsIn(root).flatMap(({ uri: of, local }) =>
    of === uri && (kept.has(local) || dropped.has(local)) ? [] : [local],
  )

/** 数据条, 迷你图 and the like of newer programs. */
export const hasExtensions = ({ part: { root } }: TemplateSheet): boolean => {
  const found = childOf(root, uri, 'extLst')
  return found !== undefined && elementsIn(found).length > 0
}

const formulaNames = new Set(['formula', 'formula1', 'formula2'])

/** Formulas of 条件格式 and 数据有效性. */
export const formulasAround = ({ part: { root } }: TemplateSheet): XmlElement[] =>
  elementsIn(root)
    .filter(({ local }) => local === 'conditionalFormatting' || local === 'dataValidations')
    .flatMap((child) => allOf(child).filter((one) => one.uri === uri && formulaNames.has(one.local)))

/** All of a sheet but its cells, where its rows are by now. */
export function editsAround(sheet: TemplateSheet, blocks: readonly RowBlock[], mapOf: MapOf): Edit[] {
  const map = mapOf(sheet.name)!
  const edits: Edit[] = []
  for (const child of elementsIn(sheet.part.root)) {
    const { local, start, end } = child
    if (dropped.has(local)) edits.push({ start, end, text: '' })
    else if (local === 'mergeCells') edits.push({ start, end, text: mergesXml(child, sheet, blocks, mapOf) })
    else if (local !== 'sheetData') edits.push(...allOf(child).flatMap((element) => movedAttributes(map, element)))
  }
  for (const element of formulasAround(sheet)) {
    const parts = readFormula(ownText(element).trim())
    const text = parts && movedFormula(parts, { sheet: sheet.name }, mapOf, { reaches: false })
    if (text !== null) edits.push({ start: element.openEnd, end: element.closeStart, text: escapeXml(text) })
  }
  return edits
}

const movedAttributes = (map: RowMap, element: XmlElement): Edit[] =>
  element.attributes.flatMap((attribute) => {
    const { value, start, end } = attribute
    const moved = movedAttribute(map, element, attribute)
    return moved === value ? [] : [{ start, end, text: escapeAttribute(moved) }]
  })

/** What says where something stands, as it is by now. */
function movedAttribute(map: RowMap, element: XmlElement, { local, value }: XmlAttribute): string {
  if (local === 'ref') return movedRange(map, value)
  if (local === 'sqref' && element.local !== 'selection') return movedRanges(map, value)
  if (local === 'topLeftCell' || local === 'activeCell' || local === 'sqref') return movedCell(map, value)
  const breaksRows = local === 'id' && is(element, uri, 'brk') && element.parent?.local === 'rowBreaks'
  return breaksRows ? String(map.last(Number(value))) : value
}

function mergesXml(element: XmlElement, { name, part }: TemplateSheet, blocks: readonly RowBlock[], mapOf: MapOf) {
  const refs = mergedAgain(mergesIn(part.root), blocks, mapOf(name)!)
  const prefix = prefixOf(element)
  const cells = refs.map((ref) => `<${prefix}mergeCell ref="${ref}"/>`)
  return refs.length > 0 ? `<${element.name} count="${refs.length}">${cells.join('')}</${element.name}>` : ''
}

/** Behind it stands what is printed at the head of a page. */
const behindHeads = new Set(
  'rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing picture extLst'.split(' '),
)

/** 预览稿 at the head of every page, in the place of the office's own. */
export function previewEdit({ part: { root } }: TemplateSheet, mark: string): Edit {
  const prefix = prefixOf(root)
  const text = `<${prefix}headerFooter><${prefix}oddHeader>&amp;C${escapeXml(mark)}</${prefix}oddHeader></${prefix}headerFooter>`
  const there = childOf(root, uri, 'headerFooter')
  if (there) return { start: there.start, end: there.end, text }
  const next = elementsIn(root).find(({ local }) => behindHeads.has(local))
  const at = next?.start ?? root.closeStart
  return { start: at, end: at, text }
}

/** Pictures of a sheet stay beside the cells they were put at. */
export function drawingEdits(sheet: TemplateSheet, mapOf: MapOf): Edit[] {
  const map = mapOf(sheet.name)!
  const rows = (sheet.drawing?.elements ?? []).filter((one) => is(one, namespaces.sheetDrawing, 'row'))
  return rows.map((element) => {
    const row = Number(ownText(element)) + 1
    const end = element.parent?.local === 'to' ? map.last(row) : map.first(row)
    return { start: element.openEnd, end: element.closeStart, text: String(end - 1) }
  })
}

/** Columns nobody sees, first and last. */
export const hiddenColumns = ({ part: { root } }: TemplateSheet): [first: number, last: number][] =>
  columnsOf(root).flatMap((one) =>
    isOn(attributeOf(one, 'hidden')) || Number(attributeOf(one, 'width') ?? 9) < 0.5
      ? [[Number(attributeOf(one, 'min')), Number(attributeOf(one, 'max'))] as [number, number]]
      : [],
  )

export const isOn = (value: string | undefined) => value === '1' || value === 'true'

const columnsOf = (root: XmlElement): XmlElement[] => {
  const found = childOf(root, uri, 'cols')
  return found ? elementsIn(found) : []
}

/** Width of each column in half-width figures. */
export function widthsOf({ part: { root } }: TemplateSheet): (column: number) => number {
  const format = childOf(root, uri, 'sheetFormatPr')
  const usual = Number(
    (format && (attributeOf(format, 'defaultColWidth') ?? attributeOf(format, 'baseColWidth'))) ?? 8.43,
  )
  const ranges = columnsOf(root).map((one) => ({
    min: Number(attributeOf(one, 'min')),
    max: Number(attributeOf(one, 'max')),
    width: Number(attributeOf(one, 'width') ?? usual),
  }))
  return (column) => ranges.find(({ min, max }) => min <= column && column <= max)?.width ?? usual
}
