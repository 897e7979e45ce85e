import type { PaperWords } from '#shared/template/paper-words'
import { type FoundPlaceholder, placeholdersIn } from '../template/placeholders'
import { nameOf } from './cell-place'
import type { RowBlock } from './row-map'
import type { SheetCell, SheetRow } from './sheet-cells'

/** A cell with something to be filled in. */
export interface FilledCell {
  cell: SheetCell
  text: string
  found: FoundPlaceholder[]
}

/** What is to be filled in on one sheet; `at` names a cell for the clerk. */
export interface SheetPlaces {
  blocks: RowBlock[]
  cells: Map<SheetCell, FilledCell>
  problems: string[]
}

/** Rows that say columns of a list are those it repeats; side by side they repeat together. */
export function placesIn(rows: readonly SheetRow[], words: PaperWords, at: (cell: SheetCell) => string): SheetPlaces {
  const cells = new Map<SheetCell, FilledCell>()
  const problems: string[] = []
  const blocks: RowBlock[] = []
  for (const { number, cells: all } of rows) {
    const here = all.flatMap((cell) => filledCell(cell, words) ?? [])
    for (const one of here) cells.set(one.cell, one)
    const [list, other] = new Set(here.flatMap(({ found }) => found.flatMap(listOf)))
    if (list === undefined) continue
    if (other !== undefined) problems.push(`第${number}行同时写了“${list}”和“${other}”，一行只能写一种列表`)
    const before = blocks.at(-1)
    if (before?.list === list && before.to === number - 1) before.to = number
    else blocks.push({ list, from: number, to: number })
  }
  for (const [cell, { found }] of cells)
    if (found.some(({ typed }) => typed === '')) problems.push(`空的占位符：${at(cell)}`)
  return { blocks, cells, problems }
}

function filledCell(cell: SheetCell, words: PaperWords): FilledCell | null {
  const { text, formula } = cell
  return text === null || formula || !text.includes('{{') ? null : { cell, text, found: placeholdersIn(text, words) }
}

const listOf = ({ placeholder, known }: FoundPlaceholder) =>
  known && placeholder.kind === 'cell' ? [placeholder.list] : []

export const placeText = (sheet: string, cell: SheetCell, isOnly: boolean): string =>
  isOnly ? nameOf(cell) : `“${sheet}”${nameOf(cell)}`
