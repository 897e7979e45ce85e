import type { Stamp } from '#shared/records/record-entry'

/**
 * When something was done: a stored step by the stamp of its command, which orders all that was ever done here, what was
 * typed in this sitting by its turn in it (0 = before it).
 */
export interface Turn {
  nth: number
  stored: { stamp: Stamp; at: string } | null
}

let taken = 0
export const nextTurn = (): number => ++taken

/** Two stored steps of before this sitting tell it themselves. */
export function isLaterTurn(one: Turn, other: Turn): boolean {
  if (one.nth !== other.nth || !one.stored || !other.stored) return one.nth > other.nth
  const [a, b] = [one.stored, other.stored]
  return a.stamp.device === b.stamp.device ? a.stamp.counter > b.stamp.counter : a.at > b.at
}
