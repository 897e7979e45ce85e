import type { TemplateTable } from '../template/layout'
import type { PaperModel } from '../template/paper-model'

/** Tables of a paper as a spreadsheet of its own: the same tables and the same words (writer `tables-xlsx`). */
export interface TablesWritten {
  title: string
  /** Line below the title: unit and version. */
  about: string
  /** Of the file. */
  day: string
  landscape?: boolean
  tables: { name: string; table: TemplateTable }[]
  model: Pick<PaperModel, 'values' | 'conditions' | 'rows'>
}
