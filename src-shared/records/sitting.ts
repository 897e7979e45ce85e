/** A pause longer than this ends a sitting. */
export const sittingMs = 30 * 60 * 1000

/** Whether what is typed now belongs to the sitting of what was typed at `last`; a clock set back begins a new one. */
export function sameSitting(last: string, now: string): boolean {
  const pause = Date.parse(now) - Date.parse(last)
  return pause >= 0 && pause <= sittingMs
}
