import { useCallback, useEffect, useState } from 'react'
import type { AppError } from '#shared/errors'
import type { BinPage, BinSort } from '#shared/history/bin'
import { call } from '../../api'

const pageSize = 200

export interface BinWanted {
  /** null = of every sort. */
  sort: BinSort | null
  text: string
}

/** What lies in the 回收站, deleted last first, a page and then more. */
export function useBin({ sort, text }: BinWanted) {
  const [page, setPage] = useState<BinPage | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [limit, setLimit] = useState(pageSize)
  const reload = useCallback(async () => {
    const read = await call('bin.list', { sort, text, limit })
    if (!read.ok) return setError(read.error)
    setError(null)
    setPage(read.value)
  }, [sort, text, limit])
  useEffect(() => {
    const soon = setTimeout(() => void reload(), 100)
    return () => clearTimeout(soon)
  }, [reload])
  const more = page && page.found > page.items.length ? () => setLimit((now) => now + pageSize) : null
  return { page, error, reload, more }
}
