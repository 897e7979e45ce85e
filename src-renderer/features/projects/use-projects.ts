import { useCallback, useEffect, useRef, useState } from 'react'
import type { AppError } from '#shared/errors'
import type { CeilingState } from '#shared/norms/ceiling'
import type { Project } from '#shared/project/project'
import type { ProjectSummary } from '#shared/project/summary'
import { call } from '../../api'

export type ProjectStatus = Project['status']

interface Lists {
  byStatus: Record<ProjectStatus, ProjectSummary[]> | null
  /** In which there is any. */
  years: number[]
  ceiling: CeilingState | null
  error: AppError | null
  reload(): Promise<void>
}

/** The year's projects and its ceiling, read anew after each change. */
export function useProjects(year: number): Lists {
  const [state, setState] = useState<Omit<Lists, 'reload'> & { of: number | null }>({
    of: null,
    byStatus: null,
    years: [],
    ceiling: null,
    error: null,
  })

  const wanted = useRef(year)
  wanted.current = year

  const reload = useCallback(async () => {
    const [names, active, archived, binned, ceiling] = await Promise.all([
      call('project.names', null),
      call('project.list', { status: 'active', year }),
      call('project.list', { status: 'archived', year }),
      call('project.list', { status: 'binned', year }),
      call('norms.ceiling', { year }),
    ])
    const failed = [names, active, archived, binned, ceiling].find((result) => !result.ok)
    // Another year was chosen meanwhile.
    if (wanted.current !== year) return
    setState((before) => ({
      of: year,
      byStatus:
        active.ok && archived.ok && binned.ok
          ? { active: active.value, archived: archived.value, binned: binned.value }
          : before.byStatus,
      years: names.ok ? [...new Set(names.value.map((one) => one.year))] : before.years,
      ceiling: ceiling.ok ? ceiling.value : before.ceiling,
      error: failed && !failed.ok ? failed.error : null,
    }))
  }, [year])

  useEffect(() => {
    void reload()
  }, [reload])

  const { of, byStatus, ...rest } = state
  // Of another year nothing is said of this one.
  return { ...rest, byStatus: of === year ? byStatus : null, reload }
}
