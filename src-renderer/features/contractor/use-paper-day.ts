import { useMemo } from 'react'
import { figureOf, valueStatus, valueText } from '#shared/law/suggested-values'
import { rulesOn } from '#shared/office-data/rules-for'
import { useAppData } from '../../app-data'
import type { PaperDay } from './contractor-state'

/** The day 资质材料 are looked at, and how soon they end; `told` = 60日（建议值）, '' before the data are read. */
export function usePaperDay(): PaperDay & { told: string } {
  const today = useAppData((state) => state.info?.today ?? '')
  const rules = useAppData((state) => state.resources?.rules)
  return useMemo(() => {
    if (!rules) return { today, nearDays: 0, told: '' }
    const { suggestedValues: values } = rulesOn(rules, '9999-12-31')
    const told = `${valueText(values, 'qualification-near-days')}（${valueStatus(values, 'qualification-near-days')}）`
    return { today, nearDays: figureOf(values, 'qualification-near-days'), told }
  }, [today, rules])
}
