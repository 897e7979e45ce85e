import { useEffect, useState } from 'react'
import type { ProjectRecords } from '#shared/records/kept-of-project'
import { call } from '../../api'

/** What is kept of a project of those kinds, as stored; null = not read yet. `kinds` is a list that stays the same. */
export function useProjectRecords(projectId: string, kinds: readonly string[]): ProjectRecords | null {
  const [kept, setKept] = useState<ProjectRecords | null>(null)
  useEffect(() => {
    let wanted = true
    void call('record.ofProject', { projectId, kinds: [...kinds] }).then((read) => {
      if (wanted && read.ok) setKept(read.value)
    })
    return () => {
      wanted = false
    }
  }, [projectId, kinds])
  return kept
}
