import { useEffect, useState } from 'react'

/** A list that is read, or laid out, at once shows no progress. */
const SOON_MS = 400

/** True once it has lasted. */
export function useLate(): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const soon = setTimeout(() => setLate(true), SOON_MS)
    return () => clearTimeout(soon)
  }, [])
  return isLate
}
