import type { StandardRow } from './acceptance-body'
import { filesAccepted, filesShare } from './acceptance-counts'
import type { Proposal, RecordFacts } from './record-field'

/** What the delivered folders say of the traces and of how complete the files are, beside the row of an acceptance that asks for it. */
export function filesProposed(
  { item }: Pick<StandardRow, 'item'>,
  { delivered }: Pick<RecordFacts, 'delivered'>,
): Proposal | null {
  if (!/工作留痕|完整率/.test(item)) return null
  const files = filesAccepted({ doneQuantity: null }, { delivered })
  if (!files || !delivered) return null
  const { reasoned } = delivered
  const told = reasoned > 0 ? `（${reasoned}户缺材料已登记原因）` : ''
  const value = `一户一档齐全${files.settled}/${files.of}户${told}，${filesShare(files)}`
  return { value, text: `建议写：${value}。` }
}
