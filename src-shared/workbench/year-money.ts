import type { FundLedger } from '../funds/fund-ledger'
import { boundedFen, type Fen } from '../money/fen'
import type { CeilingState } from '../norms/ceiling'
import type { Balance } from '../records/balance'

/** Of a year's money from the ceiling to what is paid, as the ledger and the projects' balances have it (N10, N11, N12, P09). */
export interface YearMoney {
  year: number
  /** null = cannot be judged: the funds of the year before are not entered. */
  ceilingFen: Fen | null
  plannedFen: Fen
  contractedFen: Fen
  /** What the accepted stages of the year's projects come to. */
  acceptedFen: Fen
  paidFen: Fen
}

export function yearMoney(
  { year, ceilingFen }: CeilingState,
  { plannedFen, contractedFen, paidFen }: FundLedger,
  balances: readonly Pick<Balance, 'acceptedFen'>[],
): YearMoney {
  const acceptedFen = boundedFen(balances.reduce((all, one) => all + BigInt(one.acceptedFen), 0n))
  return { year, ceilingFen, plannedFen, contractedFen, acceptedFen, paidFen }
}
