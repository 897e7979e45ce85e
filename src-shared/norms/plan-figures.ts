import { daysOutside } from '../records/implementation-plan-days'
import { otherFigures, sayQuarrel } from '../records/implementation-plan-figures'
import type { PlanPart } from '../records/implementation-plan-texts'
import type { Facts } from './facts'
import { otherRate } from './texts-agree'

/** Figures and days in a part of the 实施方案 that project or contract gainsay (P26). */
export const planFigures = (part: PlanPart, text: string, facts: Facts): string[] => [
  ...otherRate(text, facts).map(sayQuarrel),
  ...otherFigures(text, facts.project, facts.totalFen),
  ...daysOutside(part, text, facts.project),
]
