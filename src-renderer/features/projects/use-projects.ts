import { useCallback, useEffect, useState } from 'react'
import type { AppError } from '#shared/errors'
import type { CeilingState } from '#shared/norms/ceiling'
import type { Project } from '#shared/project/project'
import type { ProjectSummary } from '#shared/project/summary'
import { call } from '../../api'

export type ProjectStatus = Project['status']

interface Lists {
  byStatus: Record<ProjectStatus, ProjectSummary[]> | null
  ceiling: CeilingState | null
  error: AppError | null
  reload(): Promise<void>
}

/** All projects of the county and the year's ceiling, read anew after each change. */
export function useProjects(year: number): Lists {
  const [state, setState] = useState<Omit<Lists, 'reload'>>({ byStatus: null, ceiling: null, error: null })

  const reload = useCallback(async () => {
    const [active, archived, binned, ceiling] = await Promise.all([
      call('project.list', { status: 'active' }),
      call('project.list', { status: 'archived' }),
      call('project.list', { status: 'binned' }),
      call('norms.ceiling', { year }),
    ])
    const failed = [active, archived, binned, ceiling].find((result) => !result.ok)
    setState((before) => ({
      byStatus:
        active.ok && archived.ok && binned.ok
          ? { active: active.value, archived: archived.value, binned: binned.value }
          : before.byStatus,
      ceiling: ceiling.ok ? ceiling.value : before.ceiling,
      error: failed && !failed.ok ? failed.error : null,
    }))
  }, [year])

  useEffect(() => {
    void reload()
  }, [reload])

  return { ...state, reload }
}
