import { useEffect, useState } from 'react'
import type { DocumentVersion, EvidenceFile } from '#shared/documents/document-version'
import { call } from '../../api'
import { usePapersChanged } from '../papers/use-papers-changed'

export interface Held {
  documents: DocumentVersion[]
  evidence: EvidenceFile[]
}

const none: Held = { documents: [], evidence: [] }

/** Papers and evidence of the open project; looked at when it is opened and whenever one comes or goes. */
export function useHeld(projectId: string): Held {
  const changes = usePapersChanged(projectId)
  const [held, setHeld] = useState(none)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again with every change
  useEffect(() => {
    let wanted = true
    void Promise.all([
      call('paper.list', { owner: 'project', ownerId: projectId }),
      call('evidence.list', { projectId }),
    ]).then(([documents, evidence]) => {
      if (wanted && documents.ok && evidence.ok) setHeld({ documents: documents.value, evidence: evidence.value })
    })
    return () => {
      wanted = false
    }
  }, [projectId, changes])
  return held
}
