import { useRef } from 'react'

/** Changes a value from what the last change has left, also before that is drawn: a pasted range changes many rows at once. */
export function useLatest<T>(value: T, onChange: (value: T) => void): (change: (now: T) => T) => void {
  const latest = useRef(value)
  latest.current = value
  return (change) => {
    latest.current = change(latest.current)
    onChange(latest.current)
  }
}
