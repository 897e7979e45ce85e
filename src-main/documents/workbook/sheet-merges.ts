import { namespaces } from '../template/namespaces'
import { attributeOf, childOf, elementsIn, type XmlElement } from '../template/xml-node'
import { type CellRange, rangeName, rangeOf } from './cell-place'
import type { RowBlock, RowMap } from './row-map'
import type { SheetCell } from './sheet-cells'

export function mergesIn(root: XmlElement): CellRange[] {
  const element = childOf(root, namespaces.sheet, 'mergeCells')
  return (element ? elementsIn(element) : []).flatMap((one) => rangeOf(attributeOf(one, 'ref') ?? '') ?? [])
}

const isIn = ({ from, to }: CellRange, block: RowBlock) => block.from <= from.row && to.row <= block.to

/** Merged cells that reach from a row that repeats into one that does not: their copies would cover one another. One from above goes over all copies. */
export const crossing = (merges: readonly CellRange[], blocks: readonly RowBlock[]): CellRange[] =>
  merges.filter((merge) =>
    blocks.some((block) => {
      const { from, to } = merge
      const meets = from.row <= block.to && block.from <= to.row
      return meets && !isIn(merge, block) && !(from.row < block.from && block.to <= to.row)
    }),
  )

/** Part of a merged cell, and not the one that is seen. */
export const isCovered = (merges: readonly CellRange[], { row, column }: Pick<SheetCell, 'row' | 'column'>): boolean =>
  merges.some(
    ({ from, to }) =>
      from.row <= row &&
      row <= to.row &&
      from.column <= column &&
      column <= to.column &&
      !(from.row === row && from.column === column),
  )

/** Those of a row that repeats once for each copy, the others where their rows are by now. */
export function mergedAgain(merges: readonly CellRange[], blocks: readonly RowBlock[], map: RowMap): string[] {
  return merges.flatMap((merge) => {
    const { from, to } = merge
    const block = blocks.find((one) => isIn(merge, one))
    if (!block) return rangeName({ from: { ...from, row: map.first(from.row) }, to: { ...to, row: map.last(to.row) } })
    return Array.from({ length: map.copies(block) }, (_, at) =>
      rangeName({
        from: { ...from, row: map.inCopy(from.row, block, at) },
        to: { ...to, row: map.inCopy(to.row, block, at) },
      }),
    )
  })
}
