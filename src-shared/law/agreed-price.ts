import { boundedFen, type Fen } from '../money/fen'
import type { Project } from '../project/project'
import type { Agreements } from './county-year'

/** What was agreed in all: the contract's price with what signed 补充协议 add or take, or what a 终止协议 settles it at; null without a price. */
export function agreedPrice({ amendments }: Agreements, { id, contract }: Project): Fen | null {
  if (contract.priceFen === null) return null
  const ended = (amendments?.get(id) ?? []).findLast(({ settleFen }) => settleFen != null)
  if (ended?.settleFen != null) return ended.settleFen
  const changed = (amendments?.get(id) ?? []).reduce((sum, { amountFen }) => sum + BigInt(amountFen ?? 0), 0n)
  return boundedFen(BigInt(contract.priceFen) + changed)
}
