import { type ReactNode, startTransition, useLayoutEffect, useRef, useState } from 'react'

/**
 * What begins in view is drawn at once; what begins below it when the step has been painted: nobody waits for fields out of
 * sight. Until then their place is marked `data-coming`, for who looks for a field (`useOpeningFocus`).
 */
export function WhenSeen({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState(false)
  useLayoutEffect(() => {
    const frame = place.current?.closest('.project-content')?.getBoundingClientRect()
    const top = place.current?.getBoundingClientRect().top ?? 0
    if (!frame || top < frame.bottom) return setDrawn(true)
    let timer = 0
    const paint = requestAnimationFrame(() => {
      timer = window.setTimeout(() => startTransition(() => setDrawn(true)))
    })
    return () => {
      cancelAnimationFrame(paint)
      clearTimeout(timer)
    }
  }, [])
  return drawn ? children : <div ref={place} data-coming />
}
