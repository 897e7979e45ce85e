import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'

interface DeleteRowProps {
  /** 删除第 2 笔资金 */
  label: string
  onDelete(): void
  size?: 'md' | 'lg'
}

/** Deletes the row it stands in (`deleteRow`). */
export function DeleteRow({ label, onDelete, size = 'md' }: DeleteRowProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray.8"
      size={size}
      aria-label={label}
      onClick={(event) => deleteRow(event.currentTarget, onDelete)}
    >
      <IconTrash size={18} />
    </ActionIcon>
  )
}

const WAIT_MS = 2000
const field =
  'input:not([type="hidden"], :disabled, [tabindex="-1"]), textarea:not(:disabled), select:not(:disabled), button:not(:disabled)'

/**
 * Deletes a row (`data-row`) of a list (`data-rows`). Its buttons go with it, and the focus would fall to the page: it goes to
 * the first field of the row that takes the place, or, where none does, to the button that adds one (`data-add-row`). What is
 * deleted by the store goes a moment later; a clerk who has gone on meanwhile stays where she is.
 */
export function deleteRow(control: HTMLElement, remove: () => void): void {
  const list = control.closest<HTMLElement>('[data-rows]')
  const row = control.closest('[data-row]')
  const before = list ? rowsOf(list) : []
  remove()
  if (!list || !row) return
  const at = before.indexOf(row)
  const askedAt = performance.now()
  function look() {
    if (!list || !row) return
    const rows = rowsOf(list)
    if (rows.length >= before.length && row.isConnected) {
      if (performance.now() - askedAt < WAIT_MS) requestAnimationFrame(look)
      return
    }
    const now = document.activeElement
    // Rows without an identity of their own: the next one has moved up under the button.
    if (now !== document.body && now !== control) return
    const adding = list.querySelector<HTMLElement>('[data-add-row]')
    const target = rows[at]?.querySelector<HTMLElement>(field) ?? adding?.querySelector<HTMLElement>(field) ?? adding
    target?.focus()
  }
  requestAnimationFrame(look)
}

/** Not those of a list inside a row. */
const rowsOf = (list: HTMLElement) =>
  [...list.querySelectorAll('[data-row]')].filter((row) => row.closest('[data-rows]') === list)
