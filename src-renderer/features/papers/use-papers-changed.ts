import { useEffect, useState } from 'react'
import { onEvent } from '../../api'

/** A number that grows whenever papers or evidence of the project change. */
export function usePapersChanged(projectId: string): number {
  const [changes, setChanges] = useState(0)
  useEffect(
    () =>
      onEvent('papersChanged', (changed) => {
        if (changed.projectId === projectId) setChanges((count) => count + 1)
      }),
    [projectId],
  )
  return changes
}
