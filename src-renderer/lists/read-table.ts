import type { TextTable } from '#shared/text/sheet-cells'
import { foldedIn } from './folded-rows'

/** What a row offers to do, what is only read out, and what helps to fill it in is none of its texts. */
const unsaid =
  '.visually-hidden, .mantine-VisuallyHidden-root, svg, button:not(.opener, [data-said]), [role="menu"], option, .field-note, [data-hint]'

/** Where a line ends inside a cell. */
const lines = 'small, p, div, li, br, .figure'

/** A cell is a line: a sheet would make a row as high as all its lines, and a program read each as a row. */
export const inOneLine = (text: string): string => text.trim().replace(/\s*[\r\n]+\s*/g, ' ')

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const isChoice = (field: Field) => field.type === 'checkbox' || field.type === 'radio'

/** A choice is said by its own words; without any, by a tick. */
function typedIn(field: Field): string {
  if (field instanceof HTMLSelectElement) return field.value === '' ? '' : (field.selectedOptions[0]?.text ?? '')
  // What stands there in red, not understood, is no figure on paper either.
  const isWrong = field.getAttribute('aria-invalid') === 'true' && field.value.trim() !== ''
  if (!isChoice(field)) return isWrong ? `${field.value}（待改正）` : field.value
  const hasWords = [...(field.labels ?? [])].some((label) => label.textContent?.trim())
  return (field as HTMLInputElement).checked && !hasWords ? '√' : ''
}

/** The words of what is not chosen. */
const unchosen = (cell: Element): Element[] =>
  [...cell.querySelectorAll<HTMLInputElement>('input[type=checkbox], input[type=radio]')]
    .filter(({ checked }) => !checked)
    .flatMap((field) => [...(field.labels ?? [])])

const fields = 'input:not([type=hidden]), select, textarea'

/** A cell with what is typed in its place; two parts of it are two words, whatever stands between them on the screen. */
function partsOf(cell: Element): Element {
  const copy = cell.cloneNode(true) as Element
  const copies = [...copy.querySelectorAll('*')]
  const left = new Set(unchosen(cell))
  for (const [at, own] of [...cell.querySelectorAll('*')].entries()) {
    const part = copies[at]
    if (!part) continue
    const { display } = getComputedStyle(own)
    const isBlock = !/^(inline|contents|none)/.test(display)
    if (isBlock) part.before('\n')
    if (isBlock || own.nextSibling instanceof Element) part.after('\n')
    if (own.matches(fields)) part.replaceWith(`\n${typedIn(own as Field)}\n`)
    if (left.has(own)) part.remove()
  }
  return copy
}

function textOf(cell: Element): string {
  const copy = partsOf(cell)
  for (const part of copy.querySelectorAll(`${unsaid}, input, [data-echo], .mantine-Input-section`)) part.remove()
  for (const part of copy.querySelectorAll(lines)) part.before('\n')
  return (copy.textContent ?? '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '' && line !== '—')
    .join(' ')
}

const cellsOf = (row: HTMLTableRowElement): string[] =>
  [...row.cells].flatMap((cell) => [textOf(cell), ...Array<string>(Math.max(0, cell.colSpan - 1)).fill('')])

/** What columns of buttons are headed by: they have nothing to copy. */
const headsOfActs = ['', '办理', '操作']

/** Without its columns of buttons. */
export function withoutActs({ title, heads, rows }: TextTable): TextTable {
  const width = Math.max(heads.length, ...rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, at) => at).filter(
    (at) => !headsOfActs.includes(heads[at] ?? '') || rows.some((row) => (row[at] ?? '') !== ''),
  )
  const said = (row: readonly string[]) => columns.map((at) => row[at] ?? '')
  return { title, heads: heads.length > 0 ? said(heads) : [], rows: rows.map(said) }
}

/** A table of the screen as texts, without its columns of buttons; a row that is folded out below another is left out. */
export function readTable(
  table: HTMLTableElement,
  title: string,
  isWanted = (_row: HTMLTableRowElement) => true,
): TextTable {
  const all = [...table.rows].filter((row) => row.checkVisibility() && row.dataset.detail === undefined)
  const headRows = all.filter((row) => row.parentElement?.tagName === 'THEAD')
  const heads = headRows.length > 0 ? cellsOf(headRows.at(-1) as HTMLTableRowElement) : []
  const rows = all
    .filter((row) => !headRows.includes(row) && isWanted(row))
    .flatMap((row) => foldedIn(row) ?? [cellsOf(row)])
  return withoutActs({ title, heads, rows })
}
