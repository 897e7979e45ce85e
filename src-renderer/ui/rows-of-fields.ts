/** What a cell of a sheet can be pasted into. */
export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const fields = 'input:not([type=hidden], [type=checkbox], [type=radio], [type=search]), select, textarea'

const isOpen = (field: Field) =>
  !field.disabled && !('readOnly' in field && field.readOnly) && field.getAttribute('aria-haspopup') !== 'listbox'

const rowOf = (field: Element) => field.closest('[data-row]') ?? field.closest('tr') ?? field

/** The row of a field and those below it, in a list of rows. */
export function rowsFrom(list: HTMLElement, from: Field): Element[] {
  const column = from.dataset.column
  const alike = column === undefined ? fields : `[data-column="${column}"]`
  const rows = [...new Set([...list.querySelectorAll<Field>(alike)].filter((field) => !field.disabled).map(rowOf))]
  const first = rows.indexOf(rowOf(from))
  return first < 0 ? [] : rows.slice(first)
}

/** The places of a row: the cells of a table's, else its fields. */
const placesOf = (row: Element): Element[] =>
  row instanceof HTMLTableRowElement ? [...row.cells] : row.matches(fields) ? [row] : [...row.querySelectorAll(fields)]

const fieldIn = (place: Element | undefined): Field | null => {
  const field = place?.matches(fields) ? (place as Field) : place?.querySelector<Field>(fields)
  return field && isOpen(field) ? field : null
}

/** The fields of `row` from the column on in which `from` stands in `own`; null where a cell has none that can be filled. */
export function cellsFrom(row: Element, from: Field, own: Element | undefined): (Field | null)[] {
  const at = own ? placesOf(own).findIndex((place) => place.contains(from)) : -1
  const beside = placesOf(row).slice(Math.max(0, at)).map(fieldIn)
  const column = from.dataset.column
  // Rows of one column need not be alike before it.
  const same = column === undefined ? null : row.querySelector<Field>(`[data-column="${column}"]`)
  return same ? [same, ...beside.slice(1)] : beside
}
