import { useMemo } from 'react'
import type { RuleData } from '#shared/law/county-year'
import { procurementDay } from '#shared/law/procurement-day'
import { expectedPapers } from '#shared/materials/expected-papers'
import { expectedFor, rulesFor } from '#shared/office-data/rules-for'
import type { Project } from '#shared/project/project'
import { useAppData } from '../app-data'

/** The data a project is judged by: the versions it was made with; null before there is a project, or the data. */
export function useProjectRules(project: Project | null): RuleData | null {
  const rules = useAppData((state) => state.resources?.rules)
  const pins = project?.dataPins
  const on = project && procurementDay(project)
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the project nothing else decides
  return useMemo(() => (rules && project ? rulesFor(rules, project) : null), [rules, pins, on])
}

/** 应有材料 of each stage, as they were when the project was made. */
export function useExpectedPapers(project: Project | null): typeof expectedPapers {
  const sets = useAppData((state) => state.resources?.rules.sets)
  const pins = project?.dataPins
  const on = project && procurementDay(project)
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the project nothing else decides
  return useMemo(() => (sets && project ? expectedFor(sets, project) : expectedPapers), [sets, pins, on])
}
