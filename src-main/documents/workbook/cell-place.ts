/** A cell by its row and column, both from 1. */
export interface CellPlace {
  row: number
  column: number
}

export interface CellRange {
  from: CellPlace
  to: CellPlace
}

/** 1 -> A, 28 -> AB. */
export function lettersOf(column: number): string {
  const before = Math.floor((column - 1) / 26)
  return (before > 0 ? lettersOf(before) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}

/** AB -> 28. */
export const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)

export const nameOf = ({ row, column }: CellPlace): string => `${lettersOf(column)}${row}`

export function placeOf(name: string): CellPlace | null {
  const [, letters, row] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(name) ?? []
  return letters && row ? { row: Number(row), column: columnOf(letters) } : null
}

/** B2:D4, or B2 alone. */
export function rangeOf(name: string): CellRange | null {
  const [first = '', second = first, more] = name.split(':')
  const [from, to] = [placeOf(first), placeOf(second)]
  return from && to && more === undefined ? { from, to } : null
}

export const rangeName = ({ from, to }: CellRange): string =>
  nameOf(from) === nameOf(to) ? nameOf(from) : `${nameOf(from)}:${nameOf(to)}`
