import { type MethodAdvice, recommendMethod, thresholdInForce } from '#shared/law/procurement'
import { procurementDay } from '#shared/law/procurement-day'
import type { Fen } from '#shared/money/fen'
import type { Project } from '#shared/project/project'
import { useAppData } from '../../app-data'

/** 建议的采购方式 for the budget's total, by the rules of the purchase's own day; null before there is a total. */
export function useMethodAdvice(project: Project | null, totalFen: Fen | null): MethodAdvice | null {
  const { resources, county } = useAppData()
  if (!project || totalFen === null || totalFen <= 0 || !resources) return null
  const on = procurementDay(project)
  const params = county?.years.find(({ year }) => year === project.year) ?? null
  const { thresholdDefaults, procurementRules } = resources.rules
  const threshold = thresholdInForce(params, project.year, on, thresholdDefaults)
  return recommendMethod({ amountFen: totalFen, on, threshold, rules: procurementRules })
}
