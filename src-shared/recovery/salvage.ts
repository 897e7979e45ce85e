import { clerksTables } from '../backup/clerks-tables'

/** Rows of a table: read, and not. `atLeast`: more may be missing, of which nothing is left that could be counted. */
export interface SalvagedTable {
  came: number
  /** Of those that came: not as they were saved, so that they are kept and not shown. */
  altered: number
  lost: number
  atLeast: boolean
}

export type SalvagedTables = Record<string, SalvagedTable>

export interface SalvageReport {
  /** The new folder. */
  folder: string
  rows: (SalvagedTable & { what: string })[]
  /** Stored files: found by their digest, and found nowhere. */
  files: { came: number; lost: number }
  /** Whether the unit's own page had to be made anew. */
  profileLost: boolean
  /** Rows that belong to no table one could tell. */
  strays: number
}

/** What she does not count. */
const others = '其他登记（年度、历史等）'

/** In the words a clerk counts her work by; what she does not count is one row at the end. */
export function inClerksWords(tables: SalvagedTables): SalvageReport['rows'] {
  const known = new Set(clerksTables.flatMap(([, names]) => names))
  const further = Object.keys(tables).filter((name) => !known.has(name))
  return [...clerksTables, [others, further] as const]
    .map(([what, names]) => ({ what, ...sumOf(names.flatMap((name) => tables[name] ?? [])) }))
    .filter(({ came, lost, atLeast }) => came + lost > 0 || atLeast)
}

const sumOf = (tables: readonly SalvagedTable[]): SalvagedTable => ({
  came: tables.reduce((sum, { came }) => sum + came, 0),
  altered: tables.reduce((sum, { altered }) => sum + altered, 0),
  lost: tables.reduce((sum, { lost }) => sum + lost, 0),
  atLeast: tables.some(({ atLeast }) => atLeast),
})

export const isAllThere = ({ rows, files, strays, profileLost }: SalvageReport) =>
  rows.every(({ altered, lost, atLeast }) => altered + lost === 0 && !atLeast) &&
  files.lost === 0 &&
  strays === 0 &&
  !profileLost
