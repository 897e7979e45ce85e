import type { Result } from '#shared/result'
import { ok } from '#shared/result'
import type { TextTable } from '#shared/text/sheet-cells'
import { dialogInFront } from '../dialog-in-front'
import { readTable } from './read-table'
import { wholeListOf } from './whole-list'

/** A table of the screen in view. */
export interface ListInView {
  table: HTMLTableElement
  title: string
  /** What it is narrowed by, as the controls over it say: 已移出, 查找“培训”. */
  filter: string
}

/** Calendars, papers and what is drawn only to be printed are no lists. */
const none =
  '.preview-paper, .mantine-DatePicker-root, .mantine-Popover-dropdown, [data-list-sheet], [aria-hidden="true"]'

/** Every table with rows on the screen, or in the dialog over it; the one that has the focus first. */
export function listsInView(): ListInView[] {
  return [...(dialogInFront() ?? document).querySelectorAll('table')]
    .filter((table) => table.checkVisibility({ visibilityProperty: true }) && !table.closest(none))
    .filter((table) => table.tBodies[0] !== undefined && table.tBodies[0].rows.length > 0)
    .map((table) => ({ table, title: titleOf(table), filter: filterOf(table) }))
    .toSorted((a, b) => Number(hasFocus(b)) - Number(hasFocus(a)))
}

export const hasFocus = ({ table }: ListInView): boolean => {
  const focused = document.activeElement
  return focused !== document.body && (table.contains(focused) || focused?.contains(table) === true)
}

const said = (element: Element | null | undefined): string => {
  const copy = element?.cloneNode(true) as Element | undefined
  for (const part of copy?.querySelectorAll('.visually-hidden, small, button, svg') ?? []) part.remove()
  return copy?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
}

/** By its own name, that of the part it stands in, or that of the page. */
function titleOf(table: HTMLTableElement): string {
  const own = table.getAttribute('aria-label') ?? said(table.caption)
  if (own) return own
  const part = table.closest('section, fieldset, [role="dialog"]')
  const ofPart = part?.getAttribute('aria-label') ?? said(part?.querySelector('legend, h2, h3'))
  return ofPart || said(document.querySelector('h1')) || '列表'
}

function filterOf(table: HTMLTableElement): string {
  const part = table.closest('section') ?? table.parentElement
  const head = part?.querySelector('.list-head, [data-list-filter]')
  if (!head) return ''
  const chosen = [...head.querySelectorAll<HTMLInputElement>('input[type=radio]:checked')].map((radio) =>
    said(radio.labels?.[0]),
  )
  const selected = [...head.querySelectorAll('select')]
    .filter(({ selectedIndex }) => selectedIndex > 0)
    .map(({ selectedOptions }) => selectedOptions[0]?.text ?? '')
  const typed = [...head.querySelectorAll<HTMLInputElement>('input[data-find]')]
    .filter(({ value }) => value.trim() !== '')
    .map(({ value }) => `查找“${value.trim()}”`)
  return [...chosen, ...selected, ...typed].filter(Boolean).join('，')
}

/** All rows of a list, also those that are not drawn. CANCELLED, or why they cannot be read. */
export async function readList(
  { table, title }: ListInView,
  onRows: (rows: number) => void,
  signal: AbortSignal,
): Promise<Result<TextTable>> {
  const whole = wholeListOf(table)
  if (!whole) return ok(readTable(table, title))
  const rows = await whole.read(onRows, signal)
  return rows.ok ? ok({ title, heads: whole.heads, rows: rows.value }) : rows
}
