declare const fenBrand: unique symbol

/** An amount in 分 (1/100 yuan): a safe integer, may be negative for recalled funds. */
export type Fen = number & { readonly [fenBrand]: true }

/**
 * Brands an integer as 分: what was read, or a constant. Throws RangeError when it is not a safe integer: that is a bug, never
 * input. What is reckoned from amounts takes the functions below, which never throw.
 */
export function fen(value: number | bigint): Fen {
  const asNumber = Number(value)
  if (!Number.isSafeInteger(asNumber)) throw new RangeError(`not a whole number of fen: ${value}`)
  return asNumber as Fen
}

/** Typed nonsense may leave the safe range: then the largest amount there is. What is judged is judged before, in bigint. */
export function boundedFen(amount: bigint): Fen {
  const limit = BigInt(Number.MAX_SAFE_INTEGER)
  return fen(amount > limit ? limit : amount < -limit ? -limit : amount)
}

/** Sum of rounded amounts. */
export function sumFen(amounts: Iterable<number>): Fen {
  let total = 0n
  for (const amount of amounts) total += BigInt(amount)
  return boundedFen(total)
}

/** What is left of an amount; below zero where more is taken. */
export const lessFen = (from: number, ...taken: readonly number[]): Fen =>
  sumFen([from, ...taken.map((amount) => -amount)])

/** How far two amounts lie apart. */
export const apartFen = (one: number, other: number): Fen => (one < other ? lessFen(other, one) : lessFen(one, other))

export const notBelowZero = (amount: Fen): Fen => (amount < 0 ? fen(0) : amount)
