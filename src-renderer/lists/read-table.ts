import type { TextTable } from '#shared/text/sheet-cells'

/** What a row offers to do, what is only read out, and what helps to fill it in is none of its texts. */
const unsaid =
  '.visually-hidden, .mantine-VisuallyHidden-root, svg, button:not(.opener, [data-said]), [role="menu"], option, .field-note, [data-hint]'

/** Where a line ends inside a cell. */
const lines = 'small, p, div, li, br, .figure'

/** A cell is a line: a sheet would make a row as high as all its lines, and a program read each as a row. */
export const inOneLine = (text: string): string => text.trim().replace(/\s*[\r\n]+\s*/g, ' ')

/** What stands in a cell, a field's value as it is typed. */
function textOf(cell: Element): string {
  const fields = [
    ...cell.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
      'input:not([type=hidden]), select, textarea',
    ),
  ]
  const typed = fields.flatMap((field) => {
    if (field instanceof HTMLSelectElement) return field.value === '' ? [] : [field.selectedOptions[0]?.text ?? '']
    if (field.type === 'checkbox' || field.type === 'radio') return (field as HTMLInputElement).checked ? ['√'] : []
    return [field.value]
  })
  const copy = cell.cloneNode(true) as Element
  for (const part of copy.querySelectorAll(`${unsaid}, input, select, textarea, [data-echo], .mantine-Input-section`))
    part.remove()
  for (const part of copy.querySelectorAll(lines)) part.before('\n')
  const said = (copy.textContent ?? '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '' && line !== '—')
  return inOneLine([...typed, ...said].join('\n'))
}

const cellsOf = (row: HTMLTableRowElement): string[] =>
  [...row.cells].flatMap((cell) => [textOf(cell), ...Array<string>(Math.max(0, cell.colSpan - 1)).fill('')])

/** Columns of buttons have nothing to copy. */
const isSaid = (heads: string[], rows: string[][]) => (at: number) =>
  heads[at] !== '' || rows.some((row) => (row[at] ?? '') !== '')

/** A table of the screen as texts, without its columns of buttons; a row that is folded out below another is left out. */
export function readTable(
  table: HTMLTableElement,
  title: string,
  isWanted = (_row: HTMLTableRowElement) => true,
): TextTable {
  const all = [...table.rows].filter((row) => row.checkVisibility() && row.dataset.detail === undefined)
  const headRows = all.filter((row) => row.parentElement?.tagName === 'THEAD')
  const heads = headRows.length > 0 ? cellsOf(headRows.at(-1) as HTMLTableRowElement) : []
  const rows = all.filter((row) => !headRows.includes(row) && isWanted(row)).map(cellsOf)
  const width = Math.max(heads.length, ...rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, at) => at).filter(isSaid(heads, rows))
  return {
    title,
    heads: heads.length > 0 ? columns.map((at) => heads[at] ?? '') : [],
    rows: rows.map((row) => columns.map((at) => row[at] ?? '')),
  }
}
