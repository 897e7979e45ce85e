/** The lock screen's own place, beside everything else in the page. */
export const lockClass = 'lock-screen'

let observer: MutationObserver | null = null
let focused: { element: HTMLElement; from: number | null; to: number | null } | null = null

const others = () => [...document.body.children].filter((one) => !one.classList.contains(lockClass))
const textTypes: ReadonlySet<string> = new Set(['text', 'search', 'tel', 'url', 'password'])

/** Everything but the lock screen is unseen, unread and out of reach, also what comes later; it stays where it is. */
export function coverWork(): void {
  const { activeElement: element } = document
  if (element instanceof HTMLElement && element !== document.body) focused = { element, ...selectionIn(element) }
  document.documentElement.dataset.locked = ''
  const cover = () => {
    for (const one of others()) one.setAttribute('inert', '')
  }
  cover()
  observer ??= new MutationObserver(cover)
  observer.observe(document.body, { childList: true })
}

export function uncoverWork(): void {
  observer?.disconnect()
  delete document.documentElement.dataset.locked
  for (const one of others()) one.removeAttribute('inert')
}

/** As it was when the window was locked, with what was marked in it. */
export function giveFocusBack(): void {
  const last = focused
  focused = null
  if (!last?.element.isConnected) return
  last.element.focus({ preventScroll: true })
  if (last.from !== null && hasText(last.element)) last.element.setSelectionRange(last.from, last.to)
}

export function forgetFocus(): void {
  focused = null
}

const hasText = (element: HTMLElement): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && textTypes.has(element.type))

const selectionIn = (element: HTMLElement) =>
  hasText(element) ? { from: element.selectionStart, to: element.selectionEnd } : { from: null, to: null }

export const isCovered = () => document.documentElement.dataset.locked !== undefined

/**
 * While the window is locked no key, paste or drop reaches what lies behind, nor an action of the window; in the lock screen
 * text is typed and edited. Called before anything else listens.
 */
export function guardLockedKeys(): void {
  const isInside = ({ target }: Event) => target instanceof Element && target.closest(`.${lockClass}`) !== null
  const stop = (event: Event, byBrowser: boolean) => {
    event.stopImmediatePropagation()
    if (!byBrowser) event.preventDefault()
  }
  window.addEventListener(
    'keydown',
    (event) => {
      if (!isCovered()) return
      const held = event.ctrlKey || event.metaKey || event.altKey
      if (isInside(event) && !held && !/^(?:Escape|F\d+)$/.test(event.key)) return
      const edits = !event.altKey && !event.shiftKey && /^[acvxz]$/i.test(event.key)
      stop(event, isInside(event) && edits)
    },
    { capture: true },
  )
  for (const kind of ['paste', 'copy', 'cut'] as const)
    window.addEventListener(kind, (event) => isCovered() && stop(event, isInside(event)), { capture: true })
  for (const kind of ['drop', 'dragover'] as const)
    window.addEventListener(kind, (event) => isCovered() && stop(event, false), { capture: true })
}
