import { useEffect, useRef, useState } from 'react'

/**
 * When this goes, the focus goes back to what had it before this came, unless something else has taken it. `of`: what it was
 * opened for, where it may have been opened from elsewhere; that comes first.
 */
export function useFocusBack(of: () => HTMLElement | null = () => null): void {
  const [before] = useState(() => document.activeElement)
  const latest = useRef(of)
  latest.current = of
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return
        const back = latest.current() ?? before
        if (back instanceof HTMLElement) back.focus({ preventScroll: back === before })
      })
    },
    [before],
  )
}
