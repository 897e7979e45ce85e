import { useEffect } from 'react'
import type { Project } from '#shared/project/project'
import { call } from '../api'
import { readinessStore } from './readiness-store'
import { usePapersChanged } from './use-papers-changed'

/** Asked once, of a project that need not be open. */
export const readReadiness = (projectId: string) => call('bundle.readiness', { projectId, stage: null })

export const useReadiness = readinessStore(readReadiness)

/** Looks again after every save and whenever a paper comes or goes; for the one who is there as long as the project is open. */
export function useReadinessOf({ id, year, revision }: Project): void {
  const changes = usePapersChanged(id, String(year))
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again with every change
  useEffect(() => void useReadiness.getState().look(id), [id, revision, changes])
  useEffect(() => () => useReadiness.getState().leave(id), [id])
}
