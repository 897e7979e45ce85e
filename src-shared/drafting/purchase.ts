import { recommendMethod, thresholdInForce } from '../law/procurement'
import { procurementDay } from '../law/procurement-day'
import type { ProcurementMethod, Project } from '../project/project'
import { derivedField, typedText } from './derived-field'

const put = (project: Project, part: Partial<Project['procurement']>): Project => ({
  ...project,
  procurement: { ...project.procurement, ...part },
})

/** The recommended one, by the rules of the purchase's own day. */
export const method = derivedField<ProcurementMethod>({
  field: () => 'procurement.method',
  own: ({ procurement }) => procurement.method,
  derive(project, { totalFen, params, rules }) {
    if (totalFen === null || totalFen <= 0) return null
    const on = procurementDay(project)
    const threshold = thresholdInForce(params, project.year, on, rules.thresholdDefaults)
    const advice = recommendMethod({ amountFen: totalFen, on, threshold, rules })
    const source = advice.unsure ? '按预算金额和暂用限额的建议，限额未确认' : '按预算金额和限额标准的建议'
    return { value: advice.method, source }
  },
  put: (project, value) => put(project, { method: value }),
})

/** Whoever is chosen from the register won the purchase. */
export const awardedName = derivedField<string>({
  field: () => 'procurement.awardedName',
  own: ({ procurement }) => typedText(procurement.awardedName),
  derive(_, { contractor }) {
    const name = contractor && typedText(contractor.name)
    return name ? { value: name, source: '按选定的承接主体' } : null
  },
  put: (project, value) => put(project, { awardedName: value ?? '' }),
})
