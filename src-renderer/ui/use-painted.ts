import { startTransition, useEffect, useState } from 'react'

/** A window out of sight paints nothing; what waits for it is drawn all the same. */
const WAIT_MS = 250

/** False until what is in view has been painted: what lies below it is drawn after that, and takes nothing of the first frame. */
export function usePainted(): boolean {
  const [isPainted, setPainted] = useState(false)
  useEffect(() => {
    const done = () => startTransition(() => setPainted(true))
    let timer = setTimeout(done, WAIT_MS)
    const frame = requestAnimationFrame(() => {
      clearTimeout(timer)
      timer = setTimeout(done)
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [])
  return isPainted
}
