import { useEffect } from 'react'
import { firstField, focusQuietly } from './field-focus'
import { useNavigation } from './navigation'

const WAIT_MS = 3000
const field =
  'input:not([type="hidden"], [type="checkbox"], [type="radio"], :disabled, [readonly], [tabindex="-1"]), textarea:not(:disabled)'

export interface Opening {
  /** Selector of the button a screen begins with that wants nothing typed. */
  begin?: string
  /** Selector of what holds the screen's fields. */
  inside?: string
  /** `data-field` of what is still wanted, once it is known; null = not known, nothing is focused. Left out: the first empty field. */
  wanted?: string[] | null
}

/**
 * When a screen opens, the focus goes to the first field that wants something. Never from a field the clerk has gone to
 * meanwhile, nor when the way here named a field.
 */
export function useOpeningFocus(screen: string, { inside = '.app-main', wanted, begin }: Opening): void {
  const known = wanted !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is wanted counts when the screen opens, not at every key
  useEffect(() => {
    if (!known || useNavigation.getState().focusField !== '') return
    const openedAt = performance.now()
    const from = document.activeElement
    let frame = requestAnimationFrame(attempt)
    function attempt() {
      const now = document.activeElement
      if (now !== from && now !== document.body) return
      const target = begin ? document.querySelector<HTMLElement>(begin) : firstWanted(inside, wanted ?? null)
      if (target) focusQuietly(target)
      else if (performance.now() - openedAt < WAIT_MS) frame = requestAnimationFrame(attempt)
    }
    return () => cancelAnimationFrame(frame)
  }, [screen, known])
}

function firstWanted(inside: string, wanted: string[] | null): HTMLElement | null {
  const screen = document.querySelector<HTMLElement>(inside)
  if (!screen) return null
  const fields = [...screen.querySelectorAll<HTMLInputElement>(field)].filter((one) => one.checkVisibility())
  if (wanted && wanted.length > 0) {
    const named = screen.querySelector<HTMLElement>(`[data-field="${CSS.escape(firstField(wanted))}"]`)
    // Of a row that wants something, what is empty in it.
    if (named) return [...named.querySelectorAll<HTMLInputElement>(field)].find(({ value }) => value === '') ?? named
    // It may be among the fields that are drawn after the first frame.
    if (screen.querySelector('[data-coming]')) return null
  }
  // A step that wants nothing may well have empty fields, with a suggestion in each; and no screen opens scrolled to one.
  const empty = wanted
    ? undefined
    : fields.find((one) => one.value === '' && one.getBoundingClientRect().bottom < innerHeight)
  return empty ?? fields[0] ?? null
}
