/**
 * A whole number in the proportion of the weights: each part rounded down, what is left goes to the largest remainders, of
 * equal ones to the first. Weights are not negative and not all 0.
 */
export function apportion(total: bigint, weights: readonly bigint[]): bigint[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0n)
  const parts = weights.map((weight, index) => {
    const exact = total * weight
    return { index, size: exact / whole, rest: exact % whole }
  })
  const left = Number(total - parts.reduce((sum, { size }) => sum + size, 0n))
  const first = [...parts].sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1))
  for (const part of first.slice(0, left)) part.size += 1n
  return parts.map(({ size }) => size)
}
