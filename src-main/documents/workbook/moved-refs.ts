import { rangeName, rangeOf } from './cell-place'
import { type FormulaPart, type Reference, writeFormula } from './formula'
import type { RowBlock, RowMap } from './row-map'

export type MapOf = (sheet: string) => RowMap | undefined

/** Where a formula stands: its sheet, and for one of a row that repeats in which copy. */
export interface FormulaPlace {
  sheet: string
  block?: RowBlock
  copy?: number
}

/** What names cells goes with them, and reaches over all copies of a row: A5:W5 -> A5:W9. */
export function movedRange(map: RowMap, name: string): string {
  const range = rangeOf(name)
  if (!range) return name
  const { from, to } = range
  return rangeName({ from: { ...from, row: map.first(from.row) }, to: { ...to, row: map.last(to.row) } })
}

export const movedRanges = (map: RowMap, names: string): string =>
  names
    .split(' ')
    .map((name) => movedRange(map, name))
    .join(' ')

/** One cell that is looked at, not a range. */
export const movedCell = (map: RowMap, name: string): string => {
  const range = rangeOf(name)
  return range
    ? rangeName({
        from: { ...range.from, row: map.first(range.from.row) },
        to: { ...range.from, row: map.first(range.from.row) },
      })
    : name
}

/** A formula with what it refers to where it is by now; `reaches`: one cell of a row that repeats, in a sum, becomes all of them. */
export const movedFormula = (
  parts: readonly FormulaPart[],
  place: FormulaPlace,
  mapOf: MapOf,
  { reaches }: { reaches: boolean },
): string =>
  writeFormula(parts, (reference) => {
    const map = mapOf(reference.sheet ?? place.sheet)
    return map ? movedReference(reference, map, place, reaches) : reference
  })

function movedReference(reference: Reference, map: RowMap, place: FormulaPlace, reaches: boolean) {
  const { from, to, sheet, inSum } = reference
  const { block, copy = 0 } = place
  const isOwn = sheet === null || sheet === place.sheet
  const here = (row: number, isFixed: boolean) =>
    isOwn && block && !isFixed && block.from <= row && row <= block.to ? map.inCopy(row, block, copy) : null
  const moved = (corner: Reference['from'], end: 'first' | 'last') =>
    corner.row === null ? corner : { ...corner, row: here(corner.row, corner.isFixedRow) ?? map[end](corner.row) }
  if (to) return { from: moved(from, 'first'), to: moved(to, 'last') }
  const first = moved(from, 'first')
  if (!reaches || !inSum || from.row === null || here(from.row, from.isFixedRow) !== null) return { from: first, to }
  const last = moved(from, 'last')
  return { from: first, to: last.row === first.row ? null : last }
}
