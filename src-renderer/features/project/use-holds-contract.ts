import { useEffect, useState } from 'react'
import { holdsContract } from '#shared/documents/due-materials'
import { call } from '../../api'
import { useNavigation } from '../../navigation'

/** Whether the open project has a contract; looked at when it is opened and at every step to another screen of it. */
export function useHoldsContract(projectId: string): boolean {
  const tab = useNavigation((state) => state.tab)
  const [held, setHeld] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a paper may have been made on the screen just left
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
  }, [projectId, tab])
  return held
}
