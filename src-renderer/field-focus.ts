import { useEffect } from 'react'
import { useUnreadableFields } from './edits/unreadable'
import { useNavigation } from './navigation'

const WAIT_MS = 4000
const focusable =
  'input:not([type="hidden"]):not(:disabled), textarea:not(:disabled), button:not(:disabled), [tabindex="0"]'

/** `contract.payments.0.shareBp` may be shown as a part of `contract.payments`: the nearest outer field serves. */
export function findField(field: string): HTMLElement | null {
  const parts = field.split('.')
  for (let length = parts.length; length > 0; length--) {
    const name = parts.slice(0, length).join('.')
    const found = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`)
    if (found) return found
  }
  return null
}

/** The first of these fields as they stand on the screen; of none that is drawn, the first. */
export function firstField(fields: string[]): string {
  const drawn = fields.flatMap((field) => {
    const element = findField(field)
    return element ? [{ field, element }] : []
  })
  drawn.sort((a, b) => (a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1))
  return drawn[0]?.field ?? fields[0] ?? ''
}

function targetIn(found: HTMLElement): HTMLElement {
  const target = found.matches(focusable) ? found : (found.querySelector<HTMLElement>(focusable) ?? found)
  if (target === found && !found.matches(focusable)) found.tabIndex = -1
  return target
}

/** Without a sign around it, and with no more scrolling than it needs; of several fields in the first that is empty. */
export function focusQuietly(found: HTMLElement): void {
  const empty = [...found.querySelectorAll<HTMLInputElement>('input[type="text"], textarea')].find(
    (field) => field.value === '' && field.matches(focusable) && field.checkVisibility(),
  )
  ;(empty ?? targetIn(found)).focus()
}

function focusField(found: HTMLElement): void {
  const target = targetIn(found)
  target.focus({ preventScroll: true })
  target.scrollIntoView({ block: 'center' })
  const frame = found.closest<HTMLElement>('.mantine-InputWrapper-root') ?? found
  frame.classList.remove('asked-field')
  void frame.offsetWidth
  frame.classList.add('asked-field')
  frame.addEventListener('animationend', () => frame.classList.remove('asked-field'), { once: true })
}

/** Brings what the selector names into view as soon as its screen has drawn it, whatever is folded around it, and lets more be done with it. */
export function bringToClerk(selector: string, then: (found: HTMLElement) => void = () => {}): void {
  const askedAt = performance.now()
  function attempt() {
    const found = document.querySelector<HTMLElement>(selector)
    if (found) {
      for (let around = found.closest('details'); around; around = around.parentElement?.closest('details') ?? null)
        around.open = true
      focusField(found)
      then(found)
    } else if (performance.now() - askedAt < WAIT_MS) requestAnimationFrame(attempt)
  }
  requestAnimationFrame(attempt)
}

/** A row that an undo took away leaves nothing to mend: what was typed in it counts no more. */
function forgetVanished(field: string): void {
  const { scopes, forget } = useUnreadableFields.getState()
  for (const scope of Object.keys(scopes)) if (scopes[scope]?.[field]) forget(scope, field)
}

/** Brings the field that a finding names into view and focuses it, as soon as its screen has drawn it. */
export function useFieldFocus(): void {
  const field = useNavigation((state) => state.focusField)
  const request = useNavigation((state) => state.focusRequest)
  const focused = useNavigation((state) => state.focused)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a second request for the same field must run again
  useEffect(() => {
    if (field === '') return
    const askedAt = performance.now()
    let frame = 0
    function attempt() {
      const exact = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)
      const late = performance.now() - askedAt > 600
      const found = exact ?? (late ? findField(field) : null)
      if (!exact && (found || performance.now() - askedAt >= WAIT_MS)) forgetVanished(field)
      if (found) {
        focusField(found)
        focused()
      } else if (performance.now() - askedAt < WAIT_MS) {
        frame = requestAnimationFrame(attempt)
      } else {
        focused()
      }
    }
    frame = requestAnimationFrame(attempt)
    return () => cancelAnimationFrame(frame)
  }, [field, request])
}
