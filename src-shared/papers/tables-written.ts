import type { TemplateTable } from '../template/layout'
import type { PaperModel } from '../template/paper-model'

export type SheetPaper = 'A4' | 'A4 landscape' | 'A3 landscape'

/** Tables of a paper as a spreadsheet of its own: the same tables and the same words (writer `tables-xlsx`). */
export interface TablesWritten {
  title: string
  /** Line below the title: unit and version. */
  about: string
  /** Of the file. */
  day: string
  /** What it prints on; absent = A4 upright. */
  paper?: SheetPaper
  tables: { name: string; table: TemplateTable }[]
  model: Pick<PaperModel, 'values' | 'conditions' | 'rows'>
}
