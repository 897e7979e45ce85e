import type { TablesWritten } from '#shared/papers/tables-written'
import type { TemplateTable } from '#shared/template/layout'
import { heads } from '../budget/sheet-cells'
import { type SheetCell, type SheetModel, workbookBytes } from '../spreadsheet'
import { asFilled } from './filling'

/** Rows above the first of a table. */
const above = 2
/** Prints on upright A4 in a size that can be read. */
const widthInAll = 92

/** The tables of a paper as they stand in its layout, a sheet each, with what the paper says in them. */
export function tablesXlsx({
  title,
  about,
  day,
  landscape = false,
  tables,
  model,
}: TablesWritten): Promise<Uint8Array> {
  const filling = asFilled(model)
  const sheets = tables.map(({ name, table }): SheetModel => {
    const { columns, head, labels = false } = table
    const rows = filling.rows(table.rows).map((texts) => ({
      cells: texts.map((text, at) => cellOf(text, labels && at === 0)),
    }))
    const wide = (value: string, look: SheetCell['look']) => ({ value, look, across: columns.length })
    return {
      name,
      columnWidths: columns.map(({ share }) => Math.round((widthInAll * (landscape ? 1.45 : 1) * share) / 100)),
      landscape,
      headRow: head ? above + 1 : null,
      rows: [
        { cells: [wide(title, 'title')], height: 32 },
        { cells: [wide(about, 'plain')] },
        ...(head ? [{ cells: heads(titlesOf(table)) }] : []),
        ...rows,
      ],
    }
  })
  return workbookBytes(title, day, sheets)
}

const titlesOf = ({ columns }: TemplateTable) => columns.map(({ title }) => title)

/** Whole numbers and amounts can be sorted and summed; a check code of figures alone stays a text. */
function cellOf(text: string, isLabel: boolean): SheetCell {
  if (/^-?\d{1,3}(,\d{3})*\.\d{2}$/.test(text)) return { value: Number(text.replaceAll(',', '')), look: 'money' }
  if (/^(0|[1-9]\d{0,5})$/.test(text)) return { value: Number(text), look: 'figure' }
  return { value: text, look: isLabel ? 'band' : 'text' }
}
