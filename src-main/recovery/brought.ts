import type { SalvagedTable } from '#shared/recovery/salvage'
import { byName, type Column } from './columns'
import type { Filler } from './fill-table'
import type { Row, Value } from './row-of-cell'

/** A table that is being brought, and what has come of it. */
export interface Brought extends SalvagedTable {
  name: string
  columns: Column[]
  /** Rows that belong to one that has not come yet. */
  waiting: ReadonlyMap<string, Value>[]
  whole: boolean
}

/** By its columns of the file, into those that the table has here. */
export function take(table: Brought, own: readonly Column[], row: Row, filler: Filler): void {
  const read = byName(own, row)
  const named = read && new Map([...read].filter(([name]) => table.columns.some((column) => column.name === name)))
  const filled = named ? filler.put(table.name, named) : 'refused'
  if (filled === 'came') count(table, named!, filler)
  if (filled === 'refused') table.lost += 1
  if (filled === 'waits') table.waiting.push(named!)
}

/** One that has come, as it was saved or not. */
export function count(table: Brought, row: ReadonlyMap<string, Value>, filler: Filler): void {
  table.came += 1
  if (filler.isAltered(table.name, row)) table.altered += 1
}
