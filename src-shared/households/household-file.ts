import type { RowNote, TableReading } from './table'

/** A clerk's own table, read and in hand; nothing of it is stored. Numbers are masked in what a screen shows of it. */
export interface HouseholdFile {
  id: string
  fileName: string
  /** Of a workbook; [] = a text file. */
  sheets: string[]
  encoding: string
  /** Rows that say anything, heads and all. */
  rowCount: number
  first: { line: number; cells: string[] }[]
  reading: TableReading
  /** The mapping is the one this office has used for such heads before. */
  remembered: boolean
}

/** A table held against project and register. */
export interface HouseholdCheck {
  good: number
  badRows: number
  /** The first of them; all are in the file that can be saved. */
  faults: RowNote[]
  faultCount: number
  remarks: RowNote[]
  remarkCount: number
  /** It brings numbers, which need the county's key. */
  hasNumbers: boolean
}

export interface HouseholdsTaken {
  /** The step, to be taken back by. */
  stamp: { device: string; counter: number }
  importId: string
  taken: number
  leftOut: number
}
