import { figureOf, type SuggestedValues, valueText } from '../law/suggested-values'
import { boundedFen, type Fen } from '../money/fen'
import type { Project } from '../project/project'
import { unitPriceOf } from './price-of-unit'
import { amountInBoth } from './wording'

type Priced = Pick<Project, 'items' | 'contract'>

/** What a false record is counted in: 户, 人·小时; several services have no unit in common. */
export function countedUnit(items: Project['items']): string {
  const [item, second] = items
  return item && !second && item.unit.trim() !== '' ? item.unit.trim() : '个计量单位'
}

/** 建议值: some times the price of a household, an hour or a lesson that was never visited, served or taught. */
export function suggestedFalseRecordFen(project: Priced, values: SuggestedValues): Fen | null {
  const unitFen = unitPriceOf(project)
  return unitFen === null ? null : boundedFen(BigInt(unitFen) * BigInt(figureOf(values, 'false-record-times')))
}

/** C19: the sum agreed, or the suggestion with its amount where one service is bought. */
export function falseRecordText(project: Priced, values: SuggestedValues): string {
  const { breach, pricing } = project.contract
  const each = `每${countedUnit(project.items)}`
  if (breach.perFalseRecordFen !== null) return `${each}按${amountInBoth(breach.perFalseRecordFen)}支付违约金`
  const suggested = suggestedFalseRecordFen(project, values)
  const of = project.items.length > 1 ? '该项服务的' : ''
  const twice = `${each}按${of}${pricing === 'unit_price' ? '单价' : '折算单价'}的${valueText(values, 'false-record-times')}支付违约金`
  return suggested === null ? twice : `${twice}，即${each}${amountInBoth(suggested)}`
}
