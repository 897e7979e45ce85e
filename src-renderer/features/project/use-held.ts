import { useEffect, useState } from 'react'
import type { DocumentVersion, EvidenceFile } from '#shared/documents/document-version'
import type { Project } from '#shared/project/project'
import { call } from '../../api'
import { usePapersChanged } from '../papers/use-papers-changed'

export interface Held {
  documents: DocumentVersion[]
  evidence: EvidenceFile[]
}

const none: Held = { documents: [], evidence: [] }

/** Papers and evidence of the open project, and the papers of its year; looked at when it is opened and whenever one comes or goes. */
export function useHeld({ id: projectId, year }: Pick<Project, 'id' | 'year'>): Held {
  const changes = usePapersChanged(projectId, String(year))
  const [held, setHeld] = useState(none)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again with every change
  useEffect(() => {
    let wanted = true
    void Promise.all([
      call('paper.list', { owner: 'project', ownerId: projectId }),
      call('paper.list', { owner: 'year', ownerId: String(year) }),
      call('evidence.list', { projectId }),
    ]).then(([own, ofYear, evidence]) => {
      if (!wanted || !own.ok || !ofYear.ok || !evidence.ok) return
      setHeld({ documents: [...own.value, ...ofYear.value], evidence: evidence.value })
    })
    return () => {
      wanted = false
    }
  }, [projectId, year, changes])
  return held
}
