import type { HouseholdField } from './household'

/** A table of households as it was read: texts, with what a text alone does not tell. */
export interface TableRow {
  /** Of the sheet, or of the text file. */
  line: number
  cells: string[]
  /** Columns whose number has more digits than a spreadsheet keeps: the last ones are gone. */
  lost?: number[]
  /** Columns with bytes that are no character. */
  broken?: number[]
  /** Columns whose cell is part of a merged one that stands elsewhere. */
  merged?: number[]
  /** The sheet does not show it: filtered out, or put away. */
  hidden?: boolean
}

/** What stands against a row, or was put right in it: the line, the column by its title, the reason, and what kind of one it is. */
export interface RowNote {
  line: number
  column: string
  reason: string
  /** Short, and said of many rows: 身份证号有误. */
  kind: string
}

export interface HouseholdTable {
  /** Of a workbook; [] = a text file. */
  sheets: string[]
  sheet: string
  /** What its bytes were read as, for the clerk; '' = a workbook. */
  encoding: string
  rows: TableRow[]
}

/** A field of the household; kept as a further column under its head; or left out. */
export type ColumnUse = HouseholdField | 'keep' | 'leave'

/** How a table is taken: which sheet, in which line its heads stand, what each column is. */
export interface TableReading {
  /** '' = a text file. */
  sheet: string
  headLine: number
  mapping: ColumnUse[]
}
