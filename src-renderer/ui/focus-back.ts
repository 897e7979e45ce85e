import { useEffect, useState } from 'react'

/** When this goes, the focus goes back to what had it before this came, unless something else has taken it. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body || !(before instanceof HTMLElement)) return
        before.focus({ preventScroll: true })
      })
    },
    [before],
  )
}
