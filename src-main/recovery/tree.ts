import type { Page, PageFile } from './page-file'
import { type Row, rowOfCell, Spoilt } from './row-of-cell'

/** What a tree gave: `whole` = every page of it was there, so that nothing of it can be missing but `spoilt` rows. */
export interface Walked {
  whole: boolean
  spoilt: number
}

/** The rows of a table, leaf after leaf, as far as its tree leads; pages are noted in `seen`, and none is read twice. */
export function* rowsOfTable(file: PageFile, root: number, seen: Set<number>, walked: Walked): Generator<Row> {
  for (const leaf of leaves(file, root, 'table', seen, walked)) yield* rowsOfLeaf(file, leaf, walked)
}

export function* rowsOfLeaf(file: PageFile, { bytes, cells }: Page, walked: Walked): Generator<Row> {
  for (const cell of cells) {
    const row = readable(() => rowOfCell(file, bytes, cell))
    if (row) yield row
    else walked.spoilt += 1
  }
}

/** How many rows an index names; null = a page of it is spoilt. */
export function countInIndex(file: PageFile, root: number): number | null {
  const walked: Walked = { whole: true, spoilt: 0 }
  let count = 0
  const onInner = (page: Page) => {
    count += page.cells.length
  }
  for (const leaf of leaves(file, root, 'index', new Set(), walked, onInner)) count += leaf.cells.length
  return walked.whole ? count : null
}

function* leaves(
  file: PageFile,
  root: number,
  of: 'table' | 'index',
  seen: Set<number>,
  walked: Walked,
  onInner: (page: Page) => void = () => {},
): Generator<Page> {
  const waiting = [root]
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const page = seen.has(number) ? null : file.page(number)
    if (page?.kind === `leaf-${of}`) {
      seen.add(number)
      yield page
    } else if (page?.kind === `inner-${of}`) {
      seen.add(number)
      onInner(page)
      waiting.push(page.right, ...page.cells.map((cell) => page.bytes.readUInt32BE(cell)).reverse())
    } else walked.whole = false
  }
}

function readable<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    // What lies beyond a buffer is spoilt as well.
    if (error instanceof Spoilt || error instanceof RangeError) return null
    throw error
  }
}
