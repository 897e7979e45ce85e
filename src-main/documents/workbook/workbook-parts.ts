import { namespaces } from '../template/namespaces'
import { type Relationship, relationshipsOf, relationshipsPath, resolveTarget } from '../template/relationships'
import type { TemplatePackage, XmlPart } from '../template/template-package'
import { attributeOf, childOf, elementsIn, type XmlElement } from '../template/xml-node'
import { disorderIn, rowsOf, type SheetRow, textOf } from './sheet-cells'
import { SheetStyles } from './sheet-styles'
import { types } from './xlsx-form'

const { sheet, relationshipIds } = namespaces

export interface TemplateSheet {
  name: string
  isHidden: boolean
  part: XmlPart
  rows: SheetRow[]
  drawing: XmlPart | null
}

/** A workbook fit to be looked into, by what its parts are. */
export interface Workbook {
  opened: TemplatePackage
  main: XmlPart
  sheets: TemplateSheet[]
  strings: XmlPart | null
  styles: SheetStyles
  stylesPart: XmlPart
  from1904: boolean
}

/** Null when it lacks what every workbook has, or says where its cells stand in two ways. */
export function workbookOf(opened: TemplatePackage): Workbook | null {
  const main = opened.parts.get(opened.main)!
  const ofType = (type: string) => [...opened.parts.values()].find(({ contentType }) => contentType === type) ?? null
  const strings = ofType(types.strings)
  const stylesPart = ofType(types.styles)
  const listed = childOf(main.root, sheet, 'sheets')
  if (!stylesPart || !listed) return null
  const texts = strings ? elementsIn(strings.root).map(textOf) : []
  const targets = relationsOf(opened, main.path)
  const sheets = elementsIn(listed).flatMap((element): TemplateSheet[] => {
    const part = partOf(opened, main.path, targets, attributeOf(element, 'id', relationshipIds))
    if (part?.contentType !== types.worksheet) return []
    const name = attributeOf(element, 'name') ?? ''
    const isHidden = (attributeOf(element, 'state') ?? 'visible') !== 'visible'
    return [{ name, isHidden, part, rows: rowsOf(part.root, texts), drawing: drawingOf(opened, part) }]
  })
  const isOdd = sheets.length !== elementsIn(listed).length || sheets.some(({ rows }) => disorderIn(rows) !== null)
  if (sheets.length === 0 || isOdd) return null
  const settings = childOf(main.root, sheet, 'workbookPr')
  const from1904 = ['1', 'true'].includes((settings && attributeOf(settings, 'date1904')) ?? '')
  return { opened, main, sheets, strings, styles: new SheetStyles(stylesPart), stylesPart, from1904 }
}

export function relationsOf({ parts }: TemplatePackage, path: string): Relationship[] {
  const part = partAt(parts, relationshipsPath(path))
  return (part && relationshipsOf(part.root)) ?? []
}

const partAt = (parts: ReadonlyMap<string, XmlPart>, path: string) =>
  parts.get(path) ?? [...parts.values()].find((part) => part.path.toLowerCase() === path.toLowerCase())

function partOf({ parts }: TemplatePackage, from: string, relations: Relationship[], id: string | undefined) {
  const target = relations.find((one) => one.id === id)?.target
  const path = target === undefined ? null : resolveTarget(target, from)
  return path === null ? undefined : partAt(parts, path)
}

function drawingOf(opened: TemplatePackage, part: XmlPart): XmlPart | null {
  const element = childOf(part.root, sheet, 'drawing')
  if (!element) return null
  return partOf(opened, part.path, relationsOf(opened, part.path), idOf(element)) ?? null
}

const idOf = (element: XmlElement) => attributeOf(element, 'id', relationshipIds)
