import { useEffect, useState } from 'react'
import { holdsContract } from '#shared/materials/due-materials'
import { call } from '../../api'
import { usePapersChanged } from '../papers/use-papers-changed'

/** Whether the open project has a contract; looked at when it is opened and whenever its papers change. */
export function useHoldsContract(projectId: string): boolean {
  const changes = usePapersChanged(projectId)
  const [held, setHeld] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again with every change
  useEffect(() => {
    let wanted = true
    void Promise.all([call('document.list', { projectId }), call('evidence.list', { projectId })]).then(
      ([documents, evidence]) => {
        if (!wanted || !documents.ok || !evidence.ok) return
        setHeld(holdsContract({ documents: documents.value, evidence: evidence.value }))
      },
    )
    return () => {
      wanted = false
    }
  }, [projectId, changes])
  return held
}
