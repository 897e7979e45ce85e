import { useCallback, useEffect, useState } from 'react'
import type { AppError } from '#shared/errors'
import type { Workbench } from '#shared/workbench/workbench'
import { call } from '../../api'

interface Read {
  value: Workbench | null
  error: AppError | null
  reload(): void
}

/** 工作台 as it stands when it is looked at, with money and materials of that year. */
export function useWorkbench(year: number): Read {
  const [read, setRead] = useState<Omit<Read, 'reload'>>({ value: null, error: null })
  const load = useCallback(() => {
    let isWanted = true
    void call('workbench.read', { year }).then((answer) => {
      if (isWanted) setRead(answer.ok ? { value: answer.value, error: null } : { value: null, error: answer.error })
    })
    return () => {
      isWanted = false
    }
  }, [year])
  useEffect(load, [load])
  return { ...read, reload: () => void load() }
}
