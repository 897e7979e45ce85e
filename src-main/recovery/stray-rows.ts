import { type Brought, take } from './brought'
import { byName, fits } from './columns'
import type { Filler } from './fill-table'
import type { PageFile } from './page-file'
import type { Row } from './row-of-cell'
import { rowsOfLeaf, type Walked } from './tree'

/**
 * Leaves that no tree leads to any more, since what led there is spoilt: of the one table their rows can be of. Answers how
 * many rows could be of several tables, and stay where they are.
 */
export function takeStrays(file: PageFile, seen: Set<number>, all: readonly Brought[], filler: Filler): number {
  // Where every tree was whole, what is left over is what was moved or deleted long ago.
  const damaged = all.filter(({ whole }) => !whole)
  if (damaged.length === 0) return 0
  const free = file.freePages()
  let strays = 0
  for (let number = 1; number <= file.count; number += 1) {
    if (seen.has(number) || free.has(number)) continue
    const page = file.page(number)
    if (page?.kind !== 'leaf-table' || page.cells.length === 0) continue
    const walked: Walked = { whole: true, spoilt: 0 }
    const rows = [...rowsOfLeaf(file, page, walked)]
    const fitting = tablesFor(damaged, rows, filler)
    if (fitting.length === 1) for (const row of rows) take(fitting[0]!, fitting[0]!.columns, row, filler)
    else if (fitting.length > 1) strays += rows.length
  }
  return strays
}

/** By the form of the rows, and where that leaves several, by what these take; none = rows that are no content. */
function tablesFor(tables: readonly Brought[], rows: readonly Row[], filler: Filler): Brought[] {
  if (rows.length === 0) return []
  const fitting = tables.filter(({ columns }) => rows.every((row) => fits(columns, row)))
  if (fitting.length < 2) return fitting
  const taking = fitting.filter(({ name, columns }) =>
    filler.takes(
      name,
      rows.map((row) => byName(columns, row)!),
    ),
  )
  return taking.length === 1 ? taking : fitting
}
