import type { Result } from '#shared/result'
import { ok } from '#shared/result'
import type { TextTable } from '#shared/text/sheet-cells'
import { dialogInFront } from '../dialog-in-front'
import { inOneLine, readTable, withoutActs } from './read-table'
import { wholeListOf } from './whole-list'

/** A table of the screen in view, or what is told as one (`useToldList`). */
export interface ListInView {
  place: HTMLElement
  /** No other list in view has the same. */
  title: string
  /** What it is narrowed by, as the controls over it say: 已移出, 查找“培训”. */
  filter: string
}

/** Calendars, papers and what is drawn only to be printed are no lists. */
const none =
  '.preview-paper, .mantine-DatePicker-root, .mantine-Popover-dropdown, [data-list-sheet], [aria-hidden="true"]'

/** Every list with rows on the screen, or in the dialog over it; the one that has the focus first, of lists in lists the inner one. */
export function listsInView(): ListInView[] {
  const lists = [...(dialogInFront() ?? document).querySelectorAll<HTMLElement>('table, [data-list]')]
    .filter((place) => place.checkVisibility({ visibilityProperty: true }) && !place.closest(none))
    .filter((place) => !isTable(place) || (place.closest('[data-list]') === null && hasRows(place)))
    .map((place) => ({ place, title: titleOf(place), filter: isTable(place) ? filterOf(place) : '' }))
  return namedApart(lists).toSorted((a, b) => Number(hasFocus(b)) - Number(hasFocus(a)) || inner(a, b))
}

const isTable = (place: HTMLElement): place is HTMLTableElement => place instanceof HTMLTableElement
const hasRows = ({ tBodies: [body] }: HTMLTableElement) => body !== undefined && body.rows.length > 0

const inner = (a: ListInView, b: ListInView): number =>
  hasFocus(a) && hasFocus(b) ? Number(a.place.contains(b.place)) - Number(b.place.contains(a.place)) : 0

/** Two tables of one part are told apart by what their first column is about. */
function namedApart(lists: ListInView[]): ListInView[] {
  return lists.map((list) => {
    const same = lists.filter(({ title }) => title === list.title)
    if (same.length === 1) return list
    const head = firstHead(list)
    const isApart = head && same.filter((one) => firstHead(one) === head).length === 1
    return { ...list, title: `${list.title}（${isApart ? head : `第 ${same.indexOf(list) + 1} 张`}）` }
  })
}

const firstHead = ({ place }: ListInView) => said(place.querySelector('thead tr:last-child > :first-child'))

export const hasFocus = ({ place }: ListInView): boolean => {
  const focused = document.activeElement
  return focused !== document.body && (place.contains(focused) || focused?.contains(place) === true)
}

const said = (element: Element | null | undefined): string => {
  const copy = element?.cloneNode(true) as Element | undefined
  for (const part of copy?.querySelectorAll('.visually-hidden, small, button, svg') ?? []) part.remove()
  return copy?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
}

/** By its own name, that of the part it stands in, or that of the page. */
function titleOf(place: HTMLElement): string {
  const own = place.dataset.list ?? place.getAttribute('aria-label') ?? (isTable(place) ? said(place.caption) : '')
  if (own) return own
  const part = place.closest('section, fieldset, figure, [data-section], [role="dialog"]')
  const ofPart =
    part?.getAttribute('aria-label') ?? said(part?.querySelector('legend, figcaption, h2, h3, .section-title'))
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
  { place, title }: ListInView,
  onRows: (rows: number) => void,
  signal: AbortSignal,
): Promise<Result<TextTable>> {
  const whole = wholeListOf(place)
  if (!whole) return ok(isTable(place) ? readTable(place, title) : { title, heads: [], rows: [] })
  const rows = await whole.read(onRows, signal)
  return rows.ok
    ? ok(withoutActs({ title, heads: whole.heads, rows: rows.value.map((row) => row.map(inOneLine)) }))
    : rows
}
