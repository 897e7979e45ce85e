import type { Centipoints } from './compose'

/** `92.5`, `９２．５０`, `92.50分`, at most two decimals and 100 points; null for anything else. Read by its digits, so that no score touches a float. */
export function readPoints(typed: string): Centipoints | null {
  const plain = typed
    .normalize('NFKC')
    .trim()
    .replace(/\s*分$/, '')
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(plain)
  if (!match) return null
  const [, whole = '', part = ''] = match
  const points = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  return points <= 10_000 ? points : null
}

/** 91.20 */
export const pointsText = (points: Centipoints): string =>
  `${Math.floor(points / 100)}.${String(points % 100).padStart(2, '0')}`

/** `0.4` and `40%` are 4,000 basis points; null for anything above 1, below 0 or of more than four decimals. */
export function readWeight(typed: string): number | null {
  const plain = typed.normalize('NFKC').trim()
  const percent = /^(\d{1,3})(?:\.(\d{1,2}))?\s*%$/.exec(plain)
  const share = /^([01])(?:\.(\d{1,4}))?$/.exec(plain)
  const [, whole = '', part = ''] = percent ?? share ?? []
  if (!percent && !share) return null
  const weight = percent
    ? Number(whole) * 100 + Number(part.padEnd(2, '0'))
    : Number(whole) * 10_000 + Number(part.padEnd(4, '0'))
  return weight <= 10_000 ? weight : null
}
