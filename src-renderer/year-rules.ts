import { useMemo } from 'react'
import type { RuleData } from '#shared/law/county-year'
import { rulesOn } from '#shared/office-data/rules-for'
import { useAppData } from './app-data'

/** The data that count for what belongs to a year and to no project; null before they are read, and for what is kept for good (0). */
export function useYearRules(year: number): RuleData | null {
  const rules = useAppData((state) => state.resources?.rules)
  return useMemo(() => (rules && year > 0 ? rulesOn(rules, `${year}-12-31`) : null), [rules, year])
}
