import { boundedFen } from '../../money/fen'
import { divideHalfUp, formatYuan } from '../../money/yuan'
import { type SettlementBody, settle, settledState } from '../settlement-body'
import type { IndicatorSource } from './source'

/** What a unit came to when it was settled, of what the budget planned for one; of a project that buys one thing. */
export const unitCost: IndicatorSource = ({ related, project, budgetFen }) => {
  const settled = related.find(({ kind, state }) => kind === 'settlement' && state === settledState)
  const body = settled?.body as SettlementBody | undefined
  const sum = body && settle(body)?.settledFen
  const [line, second] = body?.lines ?? []
  const planned = Number((project?.items[0]?.quantity ?? '').replaceAll(/[,，]/g, ''))
  if (
    sum === undefined ||
    !line?.accepted ||
    second ||
    budgetFen === null ||
    !Number.isInteger(planned) ||
    planned <= 0
  )
    return null
  const part = BigInt(sum) * BigInt(planned)
  const whole = BigInt(budgetFen) * BigInt(line.accepted)
  if (whole <= 0n) return null
  const each = (total: number, count: number) =>
    `${formatYuan(boundedFen(divideHalfUp(BigInt(total), BigInt(count))))}元`
  return {
    figure: { part, whole },
    source: `结算单：每${line.unit}${each(sum, line.accepted)}，预算每${line.unit}${each(budgetFen, planned)}`,
  }
}
