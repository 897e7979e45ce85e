import { useEffect, useState } from 'react'
import { onEvent } from '../api'

/** Hundreds of photographs come in one after the other: what they change is looked at now and then, and at the end. */
const pauseMs = 500

/** A number that grows whenever papers or evidence of one of the owners change. */
export function usePapersChanged(...ownerIds: string[]): number {
  const owners = ownerIds.join(' ')
  const [changes, setChanges] = useState(0)
  useEffect(() => {
    let pause: ReturnType<typeof setTimeout> | undefined
    let again = false
    const tell = () => {
      again = false
      setChanges((count) => count + 1)
      pause = setTimeout(() => {
        pause = undefined
        if (again) tell()
      }, pauseMs)
    }
    const stop = onEvent('papersChanged', (changed) => {
      if (!owners.split(' ').includes(changed.projectId)) return
      if (pause === undefined) tell()
      else again = true
    })
    return () => {
      stop()
      clearTimeout(pause)
    }
  }, [owners])
  return changes
}
