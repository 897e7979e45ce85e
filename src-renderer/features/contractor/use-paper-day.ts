import { useMemo } from 'react'
import { rulesOn } from '#shared/office-data/rules-for'
import { useAppData } from '../../app-data'
import { type PaperDay, paperDay } from './contractor-state'

/** The day 资质材料 are looked at, and how soon they end; `told` = '' before the data are read. */
export function usePaperDay(): PaperDay & { told: string } {
  const today = useAppData((state) => state.info?.today ?? '')
  const rules = useAppData((state) => state.resources?.rules)
  return useMemo(
    () => (rules ? paperDay(today, rulesOn(rules, '9999-12-31').suggestedValues) : { today, nearDays: 0, told: '' }),
    [today, rules],
  )
}
