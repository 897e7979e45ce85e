import type { TemplateTable } from '../template/layout'
import type { PaperModel } from '../template/paper-model'

export type SheetPaper = 'A4' | 'A4 landscape' | 'two A4 landscape'

/** Tables of a paper as a spreadsheet of its own; all texts hold placeholders. */
export interface TablesDrawn {
  title: string
  /** Line below the title: unit and version. */
  about: string
  /** What it prints on; absent = A4 upright. */
  paper?: SheetPaper
  /** Of tables on two pages side by side: so many first columns stand on both of them, below title and unit. */
  headColumns?: number
  tables: { name: string; table: TemplateTable }[]
}

/** With what the paper says in them (writer `tables-xlsx`); model null = as they stand, for an office to begin its own from. */
export interface TablesWritten extends TablesDrawn {
  /** Of the file. */
  day: string
  model: Pick<PaperModel, 'values' | 'conditions' | 'rows'> | null
}
