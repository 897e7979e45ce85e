import type { NoteList } from './note-kinds'
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
  /** Every reason against a row, and what was put right in those that can be taken, or passed over as a total. */
  faults: NoteList
  remarks: NoteList
  /** It brings numbers, which need the county's key. */
  hasNumbers: boolean
}

/** Some of them, in the order of their lines. */
export interface NotePage {
  notes: RowNote[]
  /** How many there are of that kind. */
  count: number
}

export interface HouseholdsTaken {
  /** The step, to be taken back by. */
  stamp: { device: string; counter: number }
  importId: string
  taken: number
  leftOut: number
}
