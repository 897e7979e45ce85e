import { useCallback, useEffect, useRef, useState } from 'react'
import type { AppError } from '#shared/errors'
import type { HouseholdCount, HouseholdFilter, HouseholdSummary } from '#shared/households/household'
import type { CountyKeyState } from '#shared/households/recovery-code'
import { call } from '../../api'

const pageSize = 100

/** The list of a register: its filter, a page and the next ones, how many there are of what, and whether numbers can be opened. */
export function useHouseholds(projectId: string) {
  const [filter, setFilter] = useState<HouseholdFilter>({ projectId, area: null, type: null, removed: false, text: '' })
  const [rows, setRows] = useState<HouseholdSummary[] | null>(null)
  const [next, setNext] = useState<number | null>(null)
  const [found, setFound] = useState<number | null>(null)
  const [strata, setStrata] = useState<HouseholdCount[]>([])
  const [key, setKey] = useState<CountyKeyState | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const asked = useRef(0)

  const read = useCallback(
    async (after: number | null) => {
      const mine = ++asked.current
      const page = await call('household.list', { filter, after, limit: pageSize })
      // Another filter was chosen meanwhile.
      if (mine !== asked.current) return
      if (!page.ok) return setError(page.error)
      setError(null)
      setRows((known) => (after === null ? page.value.rows : [...(known ?? []), ...page.value.rows]))
      setNext(page.value.next)
      if (after !== null) return
      const count = await call('household.count', filter)
      if (count.ok && mine === asked.current) setFound(count.value)
    },
    [filter],
  )
  const readAround = useCallback(async () => {
    const counted = await call('household.strata', { projectId, removed: filter.removed })
    if (counted.ok) setStrata(counted.value)
    const state = await call('countyKey.state', null)
    if (state.ok) setKey(state.value)
  }, [projectId, filter.removed])
  useEffect(() => void read(null), [read])
  useEffect(() => void readAround(), [readAround])

  const reload = useCallback(async () => {
    await Promise.all([read(null), readAround()])
  }, [read, readAround])
  const more = next === null ? null : () => void read(next)
  const narrow = useCallback((change: Partial<HouseholdFilter>) => setFilter((now) => ({ ...now, ...change })), [])
  return { filter, narrow, rows, more, found, strata, keyState: key, error, reload }
}

export type Households = ReturnType<typeof useHouseholds>
