import { useCallback, useEffect, useRef, useState } from 'react'
import type { DeliveryOverview } from '#shared/delivery/delivery'
import type { AppError } from '#shared/errors'
import type { CountyKeyState } from '#shared/households/county-key-state'
import {
  type HouseholdCount,
  type HouseholdFilter,
  type HouseholdSummary,
  wholeRegister,
} from '#shared/households/household'
import { call } from '../../api'
import { readPages, type WholeList } from '../../lists/whole-list'
import { householdColumns } from './household-columns'

const pageSize = 100
/** Of the whole list, which nobody waits to see. */
const wholePage = 1_000

/**
 * The list of a register: its filter, a page and the next ones, how many there are of what, and whether numbers can be opened.
 * Its rows are read anew whenever something else was delivered; `delivered` undefined = that is not known yet.
 */
export function useHouseholds(projectId: string, delivered: DeliveryOverview | null | undefined) {
  const [filter, setFilter] = useState<HouseholdFilter>(() => wholeRegister(projectId))
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
  const known = useRef(delivered)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter is read for itself
  useEffect(() => {
    if (known.current !== undefined && known.current !== delivered) void read(null)
    known.current = delivered
    // Nobody would see what the list is narrowed by.
    if (delivered === null) setFilter((now) => (now.standing === null ? now : { ...now, standing: null }))
  }, [delivered])
  useEffect(() => void readAround(), [readAround])

  const reload = useCallback(async () => {
    await Promise.all([read(null), readAround()])
  }, [read, readAround])
  const more = next === null ? null : () => void read(next)
  /** As on the screen, numbers masked. */
  const columns = householdColumns(delivered !== null && delivered !== undefined && !filter.removed)
  const whole: WholeList = {
    heads: columns.map(({ head }) => head),
    read: (onRows, signal) =>
      readPages(
        (after: number | null) => call('household.list', { filter, after, limit: wholePage }),
        (row) => columns.map(({ of }) => of(row)),
        onRows,
        signal,
      ),
  }
  const narrow = useCallback((change: Partial<HouseholdFilter>) => setFilter((now) => ({ ...now, ...change })), [])
  return { filter, narrow, rows, more, whole, found, strata, keyState: key, error, reload }
}

export type Households = ReturnType<typeof useHouseholds>
