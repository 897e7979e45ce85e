import type { KeyboardEvent } from 'react'

const cells = 'input, select, textarea'

const cellsIn = (table: HTMLElement) => [...table.querySelectorAll<HTMLElement>(cells)]

/** A digit chooses the option it stands before (5 很满意) and goes on: a paper is typed as its answers are read. */
function chosenBy(select: HTMLSelectElement, key: string): string | null {
  if (!/^\d$/.test(key)) return null
  return [...select.options].find(({ text }) => text.startsWith(`${key} `))?.value ?? null
}

/** Keys in a table of items: Enter and a chosen digit go to the next cell; behind the last one `onEnd` is asked for more. */
export const tableKeys = (choose: (path: string, code: string) => void, onEnd: () => void) => ({
  onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return
    const from = event.target as HTMLElement
    const code = from instanceof HTMLSelectElement ? chosenBy(from, event.key) : null
    const isEnter = event.key === 'Enter' && from.tagName !== 'TEXTAREA' && from.matches(cells)
    if (code === null && !isEnter) return
    event.preventDefault()
    event.stopPropagation()
    if (code !== null) choose(from.dataset.field ?? '', code)
    const all = cellsIn(event.currentTarget)
    const next = all[all.indexOf(from) + (event.shiftKey ? -1 : 1)]
    if (next) next.focus()
    else if (isEnter) onEnd()
  },
})
