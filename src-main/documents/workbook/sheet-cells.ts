import { namespaces } from '../template/namespaces'
import { attributeOf, childOf, elementsIn, is, ownText, type XmlElement } from '../template/xml-node'
import { type CellPlace, nameOf, placeOf } from './cell-place'
import { type FormulaPart, movedBy, readFormula } from './formula'

export interface SheetCell extends CellPlace {
  element: XmlElement
  style: number
  /** What it says, where that is a text. */
  text: string | null
  /** The number it holds, in decimal text. */
  number: string | null
  formula: CellFormula | null
}

/** Null parts: one that is not to be used. */
export interface CellFormula {
  parts: FormulaPart[] | null
}

export interface SheetRow {
  number: number
  element: XmlElement
  cells: SheetCell[]
}

const { sheet } = namespaces

/** Rows and cells of a sheet, each with its place, also where the file leaves places out. */
export function rowsOf(root: XmlElement, strings: readonly string[]): SheetRow[] {
  const data = childOf(root, sheet, 'sheetData')
  const masters = new Map<string, { at: CellPlace; parts: FormulaPart[] | null }>()
  let number = 0
  return (data ? elementsIn(data) : []).map((element) => {
    number = Number(attributeOf(element, 'r') ?? number + 1)
    let column = 0
    const cells = elementsIn(element)
      .filter((child) => is(child, sheet, 'c'))
      .map((child): SheetCell => {
        const place = placeOf(attributeOf(child, 'r') ?? '') ?? { row: number, column: column + 1 }
        column = place.column
        const style = Number(attributeOf(child, 's') ?? 0)
        return {
          ...place,
          element: child,
          style,
          ...saidIn(child, strings),
          formula: formulaOf(child, place, masters),
        }
      })
    return { number, element, cells }
  })
}

function saidIn(cell: XmlElement, strings: readonly string[]): Pick<SheetCell, 'text' | 'number'> {
  const type = attributeOf(cell, 't') ?? 'n'
  if (type === 'inlineStr') return { text: textOf(childOf(cell, sheet, 'is') ?? cell), number: null }
  const value = childOf(cell, sheet, 'v')
  const said = value ? ownText(value) : ''
  if (type === 's') return { text: strings[Number(said)] ?? '', number: null }
  if (type === 'str') return { text: said, number: null }
  return { text: null, number: type === 'n' && said !== '' ? said : null }
}

/** A formula drawn over several cells stands in the first alone; the others read it from there. */
function formulaOf(
  cell: XmlElement,
  at: CellPlace,
  masters: Map<string, { at: CellPlace; parts: FormulaPart[] | null }>,
): CellFormula | null {
  const element = childOf(cell, sheet, 'f')
  if (!element) return null
  const type = attributeOf(element, 't') ?? 'normal'
  const written = ownText(element).trim()
  if (type === 'normal') return { parts: written === '' ? null : readFormula(written) }
  if (type !== 'shared') return { parts: null }
  const id = attributeOf(element, 'si') ?? ''
  if (written !== '') masters.set(id, { at, parts: readFormula(written) })
  const master = masters.get(id)
  if (!master?.parts) return { parts: null }
  const by = { rows: at.row - master.at.row, columns: at.column - master.at.column }
  const moved = movedBy(master.parts, by)
  return { parts: moved === null ? null : readFormula(moved) }
}

/** The text of all its runs, without what tells how to read it aloud. */
export const textOf = (element: XmlElement): string =>
  elementsIn(element)
    .map((child) => (child.local === 't' ? ownText(child) : child.local === 'r' ? textOf(child) : ''))
    .join('')

/** Rows and cells follow one another, each once; null when they do, else where not. */
export function disorderIn(rows: readonly SheetRow[]): string | null {
  let before = 0
  for (const { number, cells } of rows) {
    if (!(number > before)) return `第${number}行`
    before = number
    let column = 0
    for (const cell of cells) {
      if (cell.row !== number || cell.column <= column) return nameOf(cell)
      column = cell.column
    }
  }
  return null
}
