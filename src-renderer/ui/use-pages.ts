import { useCallback, useEffect, useRef, useState } from 'react'
import { ok, type Result } from '#shared/result'
import { type ReadWhole, readPages } from '../lists/whole-list'
import { notifyError } from './notify'

export const pageSize = 100

/** Rows by their numbers, a page and the next ones; read anew whenever `read` is another one. */
export function usePages<T extends { number: number }>(read: (after: number) => Promise<Result<T[]>>) {
  const [rows, setRows] = useState<T[] | null>(null)
  const [full, setFull] = useState(false)
  const asked = useRef(0)
  const load = useCallback(
    async (after: number) => {
      const mine = ++asked.current
      const page = await read(after)
      // Other rows were asked for meanwhile.
      if (mine !== asked.current) return
      if (!page.ok) return notifyError(page.error)
      setRows((known) => (after === 0 ? page.value : [...(known ?? []), ...page.value]))
      setFull(page.value.length === pageSize)
    },
    [read],
  )
  useEffect(() => void load(0), [load])
  const more = full && rows ? () => void load(rows.at(-1)?.number ?? 0) : null
  /** Of the whole list, for paper and clipboard. */
  const whole = (cells: (row: T) => string[]): ReadWhole => {
    const page = async (after: number | null) => {
      const found = await read(after ?? 0)
      if (!found.ok) return found
      return ok({ rows: found.value, next: found.value.length === pageSize ? (found.value.at(-1)?.number ?? 0) : null })
    }
    return (onRows, signal) => readPages(page, cells, onRows, signal)
  }
  return { rows: rows ?? [], more, whole }
}
