import { boundedFen, type Fen } from '../money/fen'
import { shareOf } from '../money/yuan'
import type { Project } from '../project/project'

/** What the contract's own terms come to for so many days of delay (C19). */
export interface DelayPenalty {
  dailyFen: Fen
  amountFen: Fen
  /** It has come to the most the contract allows. */
  capped: boolean
}

/** null = the contract names no price or no rate, or nothing is late. */
export function delayPenalty({ contract }: Pick<Project, 'contract'>, days: number): DelayPenalty | null {
  const { priceFen, breach } = contract
  if (priceFen === null || breach.dailyRateBp === null || days <= 0) return null
  const dailyFen = shareOf(priceFen, breach.dailyRateBp)
  const sum = BigInt(dailyFen) * BigInt(days)
  const cap = breach.capBp === null ? null : BigInt(shareOf(priceFen, breach.capBp))
  const capped = cap !== null && sum > cap
  return { dailyFen, amountFen: boundedFen(capped ? cap : sum), capped }
}
