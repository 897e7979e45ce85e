import { boundedFen, type Fen } from '../money/fen'

/** 采购法 art. 49: all additions together at most a tenth of the price. */
const tenth = 10n

export interface AdditionRoom {
  /** Of all additions together. */
  mostFen: Fen
  /** Of those before. */
  addedFen: Fen
  leftFen: Fen
}

/** What may still be added to a contract without buying anew; a tenth is rounded down to the 分, since no more than it is lawful. */
export function additionRoom(priceFen: Fen, added: readonly (Fen | null)[]): AdditionRoom {
  const most = BigInt(priceFen) / tenth
  const before = added.reduce<bigint>((sum, fen) => sum + BigInt(Math.max(0, fen ?? 0)), 0n)
  const left = most > before ? most - before : 0n
  return { mostFen: boundedFen(most), addedFen: boundedFen(before), leftFen: boundedFen(left) }
}
