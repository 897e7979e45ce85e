/** A sheet of a finished workbook as it is shown on the screen: its texts in their places, and no more of its looks. */
export interface SheetGrid {
  name: string
  /** In half-width figures, by column. */
  widths: number[]
  rows: { cells: SheetGridCell[] }[]
  /** Rows or columns that are not shown here. */
  isCut: boolean
}

export interface SheetGridCell {
  text: string
  across: number
  down: number
  isNumber: boolean
}
