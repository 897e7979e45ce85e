import { boundedFen, type Fen } from '../money/fen'

/** 投标（磋商）保证金: at most 2% of the purchase's budget (Regulation art. 33). */
export const bidDepositBp = 200
/** 履约保证金: at most 10% of the contract's price (Regulation art. 48). */
export const performanceBondBp = 1000

/** The most a deposit may be: the part of the amount rounded down to the 分, so that it never exceeds it. */
export function mostDeposit(ofFen: Fen, bp: number): Fen {
  return boundedFen((BigInt(ofFen) * BigInt(bp)) / 10_000n)
}
