import { useEffect } from 'react'
import { create } from 'zustand'
import type { BundleReadiness } from '#shared/bundle/bundle'
import type { Project } from '#shared/project/project'
import { call } from '../../api'
import { usePapersChanged } from '../papers/use-papers-changed'

/** Where the open project, as it is stored, stands with its papers; null before the first look. */
export const useReadiness = create<{ readiness: BundleReadiness | null }>(() => ({ readiness: null }))

/** Looks again after every save and whenever a paper comes or goes; for the one who is there as long as the project is open. */
export function useReadinessOf({ id, year, revision }: Project): void {
  const changes = usePapersChanged(id, String(year))
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again with every change
  useEffect(() => {
    let wanted = true
    void call('bundle.readiness', { projectId: id, stage: null }).then((answer) => {
      if (wanted && answer.ok) useReadiness.setState({ readiness: answer.value })
    })
    return () => {
      wanted = false
    }
  }, [id, revision, changes])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another project has nothing of this one
  useEffect(() => () => useReadiness.setState({ readiness: null }), [id])
}
