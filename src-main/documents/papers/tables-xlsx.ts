import type { SheetPaper, TablesWritten } from '#shared/papers/tables-written'
import type { TemplateTable } from '#shared/template/layout'
import { heads } from '../budget/sheet-cells'
import { type CellLook, type SheetCell, type SheetModel, workbookBytes } from '../spreadsheet'
import { placeholderPattern } from '../template/placeholders'
import { asFilled, asTemplate } from './filling'

/** Rows above the first of a table. */
const above = 2
/** Of all columns together, so that what is printed can be read. */
const widthInAll: Record<SheetPaper, number> = { A4: 92, 'A4 landscape': 133, 'two A4 landscape': 250 }

const looks: Record<TemplateTable['columns'][number]['align'], CellLook> = {
  left: 'text',
  center: 'centred',
  right: 'rightText',
}

/** The tables of a paper as they stand in its layout, a sheet each, with what the paper says in them, or with its placeholders. */
export function tablesXlsx({
  title,
  about,
  day,
  paper = 'A4',
  headColumns,
  tables,
  model,
}: TablesWritten): Promise<Uint8Array> {
  const filling = model ? asFilled(model) : asTemplate
  const said = filling.text(title)
  const sheets = tables.map(({ name, table }): SheetModel => {
    const { columns, head, labels = false, sums = [] } = table
    const rows = filling.rows(table.rows).map((texts) => {
      const isSum = texts.some((text) => sums.includes(text))
      return {
        // Of a placeholder the height says nothing.
        ...(!model && { height: null }),
        cells: texts.map((text, at) => ({
          ...(labels ? factCell(text, at) : cellOf(text, looks[columns[at]?.align ?? 'left'])),
          ...(isSum && { bold: true }),
        })),
      }
    })
    const wide = (value: string, look: SheetCell['look']) => ({ value, look, across: headColumns ?? columns.length })
    return {
      name,
      columnWidths: columns.map(({ share }) => Math.round((widthInAll[paper] * share) / 100)),
      landscape: paper !== 'A4',
      ...(paper === 'two A4 landscape' && { pagesWide: 2 }),
      ...(headColumns && { headColumns }),
      headRow: head ? above + 1 : null,
      rows: [
        { cells: [wide(said, 'title')], height: 32 },
        { cells: [wide(filling.text(about), 'plain')] },
        ...(head ? [{ cells: heads(titlesOf(table)) }] : []),
        ...rows,
      ],
    }
  })
  // No program fills in the properties of a file.
  return workbookBytes(said.replace(placeholderPattern, ''), day, sheets)
}

const titlesOf = ({ columns }: TemplateTable) => columns.map(({ title }) => title)

/** Whole numbers, shares and amounts can be sorted and summed; a check code of figures alone stays a text. */
function cellOf(text: string, look: CellLook): SheetCell {
  if (/^-?\d{1,3}(,\d{3})*\.\d{2}$/.test(text)) return { value: Number(text.replaceAll(',', '')), look: 'money' }
  if (/^\d{1,6}\.\d{2}%$/.test(text)) return { value: Number(text.replace(/[.%]/g, '')) / 10_000, look: 'rate' }
  if (/^(0|[1-9]\d{0,5})$/.test(text)) return { value: Number(text), look: 'figure' }
  return { value: text, look }
}

/** What a thing is called, and beside it what it is: nothing is summed there, and all begins at one edge. */
const factCell = (text: string, at: number): SheetCell => ({ value: text, look: at === 0 ? 'band' : 'text' })
