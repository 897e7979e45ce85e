import type { KeyboardEvent } from 'react'

const fields = 'input:not([type="hidden"]):not(:disabled):not([tabindex="-1"]), textarea:not(:disabled)'

/** A list to choose from that is not typed into. The library says by `data-expanded` that it is open. */
const closedList = 'input[aria-haspopup="listbox"][readonly]:not([data-expanded])'

/** Enter goes to the next field, as on paper. For the form around them; menus, buttons and text areas keep their Enter. */
export const enterMoves = {
  onKeyDown: moveOnEnter,
  /** A closed list would take Enter to open itself: the space bar, the arrows and a click do that. */
  onKeyDownCapture(event: KeyboardEvent<HTMLElement>) {
    if (!(event.target as HTMLElement).matches(closedList)) return
    moveOnEnter(event)
    if (event.defaultPrevented) event.stopPropagation()
  },
}

function moveOnEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return
  if (event.ctrlKey || event.altKey || event.metaKey) return
  const from = event.target as HTMLElement
  const isOneLine = from.matches('[data-one-line]')
  if ((from.tagName !== 'INPUT' && !isOneLine) || from.matches('[data-expanded], [aria-expanded="true"]')) return
  if (isOneLine) event.preventDefault()
  const all = [...event.currentTarget.querySelectorAll<HTMLInputElement>(fields)].filter((field) => field.offsetParent)
  const at = all.indexOf(from as HTMLInputElement)
  const next = all[event.shiftKey ? at - 1 : at + 1]
  if (at < 0 || !next) return
  event.preventDefault()
  next.focus()
  if (next.type !== 'checkbox' && next.type !== 'radio') next.select()
}
