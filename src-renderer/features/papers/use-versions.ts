import { useEffect, useState } from 'react'
import type { DocumentVersion, PaperOwner } from '#shared/documents/document-version'
import type { AppError } from '#shared/errors'
import { call } from '../../api'
import { usePapersChanged } from '../../project-draft/use-papers-changed'

/** Newest first; read again whenever one is made. */
export function useVersions(
  owner: PaperOwner,
  ownerId: string,
  isWanted: boolean,
): [DocumentVersion[], AppError | null] {
  const [versions, setVersions] = useState<DocumentVersion[]>([])
  const [error, setError] = useState<AppError | null>(null)
  const changes = usePapersChanged(ownerId)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored has changed
  useEffect(() => {
    if (!isWanted) return
    let wanted = true
    void call('paper.list', { owner, ownerId }).then((listed) => {
      if (!wanted) return
      setError(listed.ok ? null : listed.error)
      if (listed.ok) setVersions(listed.value)
    })
    return () => {
      wanted = false
    }
  }, [owner, ownerId, isWanted, changes])
  return [versions, error]
}
