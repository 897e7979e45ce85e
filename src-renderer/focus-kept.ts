/** Within one of these a lost focus finds a new place; a screen or step that is opened sees to it itself. */
const keepers = '[data-undo-form], [role="dialog"], section, form, table, .foot-bar'
/** Not the one that searches: the work does not go on there, and Ctrl+Z would be its own. */
const fields = 'input:not([type="hidden"], [data-find], :disabled), textarea:not(:disabled), select:not(:disabled)'
const buttons = 'button:not(:disabled)'
const openers = '[aria-haspopup="menu"]'

/**
 * A control that goes while it has the focus, as 恢复 does once it is clicked, or a row that 撤销 takes away, leaves it to what is
 * nearest, a menu to the button that opened it; a button that is barred while it works has the focus again behind it. A clerk at the keyboard would otherwise begin
 * anew at the top. Answers how to stop.
 */
export function keepFocus(): () => void {
  let held: Element | null = null
  /** What had the focus last, notices aside, and all around it, from the inside out. */
  let path: Element[] = []
  let at = { x: 0, y: 0 }
  let frame = 0
  /** It had the focus when it was barred. */
  let isResting = false

  function take({ target }: Event) {
    if (!(target instanceof Element)) return
    held = target
    isResting = false
    if (!target.closest('.notices')) path = around(target)
  }
  /** Just before it may go; text is typed without asking where the field stands. */
  function mark(event: Event) {
    if (!held || held !== path[0] || held !== document.activeElement) return
    if (event instanceof KeyboardEvent && held.matches(fields) && !event.ctrlKey) return
    at = placeOf(held)
  }
  const isLost = () => document.activeElement === document.body && held !== null && !held.isConnected
  function restore() {
    if (!isLost()) return
    const [last] = path
    const opener = path.find((one) => one.matches(openers))
    if (opener?.isConnected && opener.matches(':disabled')) {
      held = opener
      isResting = true
      return
    }
    const kept = [last, opener].find((one) => one instanceof HTMLElement && one.isConnected) as HTMLElement | undefined
    const next = kept ?? nearest(path, at)
    next?.focus({ preventScroll: true })
  }
  function rest() {
    if (!(held instanceof HTMLElement)) return
    const isBarred = held.matches(':disabled')
    if (isResting && !isBarred && document.activeElement === document.body) held.focus({ preventScroll: true })
    isResting = isBarred
  }
  const observer = new MutationObserver((changes) => {
    if (changes.some(({ type, target }) => type === 'attributes' && target === held)) rest()
    if (!isLost()) return
    cancelAnimationFrame(frame)
    // After the focus that a dialog gives back, or that an opened screen takes.
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(restore)
    })
  })

  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
  document.addEventListener('focusin', take)
  document.addEventListener('keydown', mark, true)
  document.addEventListener('click', mark, true)
  return () => {
    observer.disconnect()
    cancelAnimationFrame(frame)
    document.removeEventListener('focusin', take)
    document.removeEventListener('keydown', mark, true)
    document.removeEventListener('click', mark, true)
  }
}

/** Of the innermost surrounding that still stands and holds anything: its nearest field, or button where it has no field. */
function nearest(path: Element[], at: { x: number; y: number }): HTMLElement | null {
  for (const outer of path) {
    if (!outer.isConnected) continue
    if (!outer.closest(keepers)) return null
    for (const kind of [fields, buttons]) {
      const found = [...outer.querySelectorAll<HTMLElement>(kind)].filter(
        (one) => one.tabIndex >= 0 && one.checkVisibility(),
      )
      const distance = (one: HTMLElement) => {
        const { x, y } = placeOf(one)
        return Math.hypot((y - at.y) * 4, x - at.x)
      }
      const [first] = found.sort((a, b) => distance(a) - distance(b))
      if (first) return first
    }
  }
  return null
}

function around(target: Element): Element[] {
  const path = [target]
  for (let outer = outside(target); outer && outer !== document.body; outer = outside(outer)) path.push(outer)
  return path
}

/** A menu lies elsewhere in the page: outside of it is the button that opened it. */
function outside(inner: Element): Element | null {
  const opener = inner.matches('[role="menu"]') ? inner.getAttribute('aria-labelledby') : null
  return (opener ? document.getElementById(opener) : null) ?? inner.parentElement
}

function placeOf(element: Element) {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2 }
}
