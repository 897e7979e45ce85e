import { type MethodAdvice, recommendMethod, thresholdInForce } from '#shared/law/procurement'
import { procurementDay } from '#shared/law/procurement-day'
import type { Fen } from '#shared/money/fen'
import type { Project } from '#shared/project/project'
import { useAppData } from '../../app-data'
import { useProjectRules } from '../../project-draft/project-rules'

/** 建议的采购方式 for the budget's total, by the rules of the purchase's own day; null before there is a total. */
export function useMethodAdvice(project: Project | null, totalFen: Fen | null): MethodAdvice | null {
  const county = useAppData((state) => state.county)
  const rules = useProjectRules(project)
  if (!project || totalFen === null || totalFen <= 0 || !rules) return null
  const on = procurementDay(project)
  const params = county?.years.find(({ year }) => year === project.year) ?? null
  const threshold = thresholdInForce(params, project.year, on, rules.thresholdDefaults)
  return recommendMethod({ amountFen: totalFen, on, threshold, rules })
}
