import { useCallback, useEffect, useState } from 'react'
import type { BundleReadiness } from '#shared/bundle/bundle'
import type { DocumentVersion, EvidenceFile } from '#shared/documents/document-version'
import type { AppError } from '#shared/errors'
import type { Project } from '#shared/project/project'
import { call } from '../../api'
import { usePapersChanged } from '../papers/use-papers-changed'

export interface Materials extends BundleReadiness {
  /** Of the project, and of its year. */
  papers: DocumentVersion[]
  files: EvidenceFile[]
  removed: EvidenceFile[]
}

/** All that a project's bundle would hold and lacks; read again after every save and whenever a paper comes or goes. */
export function useMaterials(project: Pick<Project, 'id' | 'year' | 'revision'> | null) {
  const { id: projectId = null, year = 0, revision } = project ?? {}
  const [materials, setMaterials] = useState<Materials | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const changes = usePapersChanged(projectId ?? '', String(year))

  const load = useCallback(
    async (isWanted: () => boolean) => {
      if (!projectId) return
      const [papers, ofYear, files, removed, ready] = await Promise.all([
        call('paper.list', { owner: 'project', ownerId: projectId }),
        call('paper.list', { owner: 'year', ownerId: String(year) }),
        call('evidence.list', { projectId }),
        call('evidence.listRemoved', { projectId }),
        call('bundle.readiness', { projectId, stage: null }),
      ])
      if (!isWanted()) return
      for (const answer of [papers, ofYear, files, removed, ready]) if (!answer.ok) return setError(answer.error)
      if (!papers.ok || !ofYear.ok || !files.ok || !removed.ok || !ready.ok) return
      setError(null)
      setMaterials({
        papers: [...papers.value, ...ofYear.value],
        files: files.value,
        removed: removed.value,
        ...ready.value,
      })
    },
    [projectId, year],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored has changed
  useEffect(() => {
    let wanted = true
    void load(() => wanted)
    return () => {
      wanted = false
    }
  }, [load, revision, changes])
  return { materials, error, reload: () => void load(() => true) }
}
