declare const fenBrand: unique symbol

/** An amount in 分 (1/100 yuan): a safe integer, may be negative for recalled funds. */
export type Fen = number & { readonly [fenBrand]: true }

/** Brands an integer as 分. Throws RangeError when it is not a safe integer: that is a bug, never input. */
export function fen(value: number | bigint): Fen {
  const asNumber = Number(value)
  if (!Number.isSafeInteger(asNumber)) throw new RangeError(`not a whole number of fen: ${value}`)
  return asNumber as Fen
}

/** Sum of rounded amounts; exact, refuses to leave the safe range. */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let total = 0n
  for (const amount of amounts) total += BigInt(amount)
  return fen(total)
}

/** Typed nonsense may leave the safe range: then the largest amount there is. What is judged is judged before, in bigint. */
export function boundedFen(amount: bigint): Fen {
  const limit = BigInt(Number.MAX_SAFE_INTEGER)
  return fen(amount > limit ? limit : amount < -limit ? -limit : amount)
}
