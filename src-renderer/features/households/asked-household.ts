import { useEffect } from 'react'
import { create } from 'zustand'
import type { HouseholdSummary } from '#shared/households/household'
import { call } from '../../api'
import type { Households } from './use-households'

interface Asked {
  projectId: string
  id: string
}

const useAsked = create<{ asked: Asked | null }>(() => ({ asked: null }))

/** One household of the register that is about to be drawn, or is. */
export const askForHousehold = ({ projectId, id }: Asked): void => useAsked.setState({ asked: { projectId, id } })

/** Narrows the register to the household that is asked for, and opens it. */
export function useAskedHousehold({ filter, narrow, rows }: Households, open: (row: HouseholdSummary) => void): void {
  const asked = useAsked((state) => state.asked)
  const isHere = asked?.projectId === filter.projectId
  const row = isHere ? rows?.find(({ id }) => id === asked.id) : undefined
  useEffect(() => {
    if (!asked || !isHere) return
    void call('household.get', { id: asked.id }).then((read) => {
      if (!read.ok) return useAsked.setState({ asked: null })
      narrow({
        removed: read.value.removed,
        area: null,
        type: null,
        standing: null,
        text: read.value.removed ? read.value.name : read.value.code,
      })
    })
  }, [asked, isHere, narrow])
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once, when it has come
  useEffect(() => {
    if (!row) return
    useAsked.setState({ asked: null })
    open(row)
  }, [row])
}
