import type { KeyboardEvent } from 'react'

const fields = 'input:not([type="hidden"]):not(:disabled):not([tabindex="-1"]), textarea:not(:disabled)'

/** Enter goes to the next field, as on paper. For `onKeyDown` of a form; menus, buttons and text areas keep their Enter. */
export function moveOnEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return
  if (event.ctrlKey || event.altKey || event.metaKey) return
  const from = event.target as HTMLElement
  const isOneLine = from.matches('[data-one-line]')
  if ((from.tagName !== 'INPUT' && !isOneLine) || from.getAttribute('aria-expanded') === 'true') return
  if (isOneLine) event.preventDefault()
  const all = [...event.currentTarget.querySelectorAll<HTMLInputElement>(fields)].filter((field) => field.offsetParent)
  const at = all.indexOf(from as HTMLInputElement)
  const next = all[event.shiftKey ? at - 1 : at + 1]
  if (at < 0 || !next) return
  event.preventDefault()
  next.focus()
  if (next.type !== 'checkbox' && next.type !== 'radio') next.select()
}
