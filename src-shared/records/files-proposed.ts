import { settledFiles } from '../delivery/household-standing'
import type { StandardRow } from './acceptance-body'
import { shareText } from './indicators/source'
import type { Proposal, RecordFacts } from './record-field'

/** What the delivered folders say of the traces and of how complete the files are, beside the row of an acceptance that asks for it. */
export function filesProposed({ item }: Pick<StandardRow, 'item'>, { delivered }: RecordFacts): Proposal | null {
  if (!delivered || delivered.households === 0 || !/工作留痕|完整率/.test(item)) return null
  const { households, reasoned } = delivered
  const good = settledFiles(delivered)
  const told = reasoned > 0 ? `（${reasoned}户缺材料已登记原因）` : ''
  const value = `一户一档齐全${good}/${households}户${told}，${shareText(good, households)}`
  return { value, text: `建议写：${value}。` }
}
