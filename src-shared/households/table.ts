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
