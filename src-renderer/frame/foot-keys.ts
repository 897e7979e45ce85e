import { type RefObject, useEffect, useRef } from 'react'
import { foot } from '../actions/editing'
import { useCommand } from '../commands'

/** The primary button; when it cannot be pressed, what comes nearest, or leads to what is wanted. */
const wayOn = (bar: HTMLElement | null) =>
  bar?.querySelector<HTMLElement>('.foot-end > button:nth-last-child(1 of :not(:disabled))') ??
  bar?.querySelector<HTMLElement>('.foot-middle button')

/** F6 goes to the primary button, and back to where the clerk was. A button that is replaced by the next leaves it the focus. */
export function useFootKeys(bar: RefObject<HTMLElement | null>): void {
  const cameFrom = useRef<Element | null>(null)
  useCommand(foot, () => {
    const focused = document.activeElement
    if (bar.current?.contains(focused)) {
      if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus()
    } else {
      cameFrom.current = focused
      wayOn(bar.current)?.focus()
    }
    return true
  })

  const holdsFocus = useRef(false)
  useEffect(() => {
    const look = ({ type, target }: Event) => {
      holdsFocus.current = type === 'focusin' && bar.current?.contains(target as Node) === true
    }
    // A click beside every button gives the focus up.
    document.addEventListener('pointerdown', look)
    document.addEventListener('focusin', look)
    return () => {
      document.removeEventListener('pointerdown', look)
      document.removeEventListener('focusin', look)
    }
  }, [bar])
  useEffect(() => {
    if (holdsFocus.current && document.activeElement === document.body) wayOn(bar.current)?.focus()
  })
}
