import { useCallback, useEffect, useState } from 'react'
import type { AppError } from '#shared/errors'
import { isSameValue } from '#shared/records/body-changes'
import type { Workbench } from '#shared/workbench/workbench'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { usePainted } from '../../ui/use-painted'

interface Read {
  value: Workbench | null
  error: AppError | null
  reload(): void
}

/** As it was shown last: it stands at once, until what has been written meanwhile is reckoned. */
let last: { of: string; value: Workbench } | null = null

/** 工作台 as it stands when it is looked at, with money and materials of that year. */
export function useWorkbench(year: number): Read {
  const folder = useAppData((state) => state.county?.folder)
  const of = `${year} ${folder}`
  const [read, setRead] = useState<{ of: string; value: Workbench | null; error: AppError | null } | null>(null)
  const load = useCallback(() => {
    let isWanted = true
    void call('workbench.read', { year }).then((answer) => {
      if (!isWanted) return
      if (!answer.ok) return setRead({ of, value: null, error: answer.error })
      // What is the same stays the same: it is not drawn again.
      if (last?.of !== of || !isSameValue(last.value, answer.value)) last = { of, value: answer.value }
      setRead({ of, value: last.value, error: null })
    })
    return () => {
      isWanted = false
    }
  }, [year, of])
  const known = last?.of === of ? last.value : null
  const isShown = usePainted()
  const isWanted = isShown || known === null
  // The answer is long: what is known is painted before it is taken in.
  useEffect(() => (isWanted ? load() : undefined), [isWanted, load])
  const now = read?.of === of ? read : { value: known, error: null }
  return { value: now.value, error: now.error, reload: () => void load() }
}
