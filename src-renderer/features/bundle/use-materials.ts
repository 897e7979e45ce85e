import { useCallback, useEffect, useMemo, useState } from 'react'
import type { BundleReadiness } from '#shared/bundle/bundle'
import type { DocumentVersion, EvidenceFile } from '#shared/documents/document-version'
import type { AppError } from '#shared/errors'
import type { Project } from '#shared/project/project'
import { call } from '../../api'
import { useReadiness } from '../../project-draft/readiness'
import { usePapersChanged } from '../../project-draft/use-papers-changed'

interface Listed {
  projectId: string
  /** Of the project, and of its year. */
  papers: DocumentVersion[]
  files: EvidenceFile[]
  removed: EvidenceFile[]
}

export interface Materials extends BundleReadiness, Omit<Listed, 'projectId'> {}

/** All that a project's bundle would hold and lacks; read again after every save and whenever a paper comes or goes. */
export function useMaterials(project: Pick<Project, 'id' | 'year' | 'revision'> | null) {
  const { id: projectId = null, year = 0, revision } = project ?? {}
  const [listed, setListed] = useState<Listed | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const changes = usePapersChanged(projectId ?? '', String(year))
  const standing = useReadiness()

  const load = useCallback(
    async (isWanted: () => boolean) => {
      if (!projectId) return
      const [papers, ofYear, files, removed] = await Promise.all([
        call('paper.list', { owner: 'project', ownerId: projectId }),
        call('paper.list', { owner: 'year', ownerId: String(year) }),
        call('evidence.list', { projectId }),
        call('evidence.listRemoved', { projectId }),
      ])
      if (!isWanted()) return
      for (const answer of [papers, ofYear, files, removed]) if (!answer.ok) return setError(answer.error)
      if (!papers.ok || !ofYear.ok || !files.ok || !removed.ok) return
      setError(null)
      setListed({
        projectId,
        papers: [...papers.value, ...ofYear.value],
        files: files.value,
        removed: removed.value,
      })
    },
    [projectId, year],
  )
  // The rail looks after every save; a screen that opens may come behind what no save tells of, a record or the day.
  useEffect(() => {
    if (projectId) void useReadiness.getState().open(projectId)
  }, [projectId])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored has changed
  useEffect(() => {
    let wanted = true
    void load(() => wanted)
    return () => {
      wanted = false
    }
  }, [load, revision, changes])

  const readiness = standing.projectId === projectId ? standing.readiness : null
  const materials = useMemo((): Materials | null => {
    return listed?.projectId === projectId && readiness ? { ...listed, ...readiness } : null
  }, [listed, readiness, projectId])
  const reload = () => {
    void load(() => true)
    if (projectId) void useReadiness.getState().look(projectId)
  }
  return { materials, error: error ?? standing.error, reload }
}
