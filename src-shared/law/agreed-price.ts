import { boundedFen, type Fen } from '../money/fen'
import type { Project } from '../project/project'
import type { Agreements } from './county-year'

/** What was agreed in all: the contract's price with what signed 补充协议 and 终止协议 add or take; null without a price. */
export function agreedPrice({ amendments }: Agreements, { id, contract }: Project): Fen | null {
  if (contract.priceFen === null) return null
  const changed = (amendments?.get(id) ?? []).reduce((sum, { amountFen }) => sum + BigInt(amountFen ?? 0), 0n)
  return boundedFen(BigInt(contract.priceFen) + changed)
}
