import { fundUse, reportedState } from '../fund-use'
import { redLinesFound } from '../red-lines-found'
import type { IndicatorSource } from './source'

/** Forbidden spending that records tell of; nothing where the contractor has told nothing. */
export const moneySpent: IndicatorSource = (facts) => {
  const received = facts.related.filter(({ kind, state }) => kind === fundUse.id && state === reportedState)
  const misused = redLinesFound(facts).filter(({ line }) => line === 'misused')
  if (received.length === 0 && misused.length === 0) return null
  const found = misused.map(({ source }) => source).join('；')
  return {
    figure: { wrong: misused.length },
    source:
      misused.length === 0 ? `资金使用情况：登记收到${received.length}份，没有发现违规支出` : `违规支出：${found}`,
  }
}
