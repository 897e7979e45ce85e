/** A pair, or what stands on one side alone. */
export interface Pair<T> {
  draft: T | null
  signed: T | null
}

/** Two items of the two sides belong together. */
type Belongs<T> = (draft: T, signed: T) => boolean

/** Beyond so many candidates nothing is weighed any more: no contract has them. */
const mostWeighed = 250_000

/**
 * Pairs the items of two lists, each once: those of one key ('' = none), then by the first of these ways that fits; the surest
 * way comes first. In the order of the signed side, with what the draft alone has behind what it follows there.
 */
export function pairUp<T>(
  draft: readonly T[],
  signed: readonly T[],
  { key, ways }: { key(item: T): string; ways: readonly Belongs<T>[] },
): Pair<T>[] {
  const twins = pairsOfKey(draft, signed, key)
  const taken = new Set(twins.values())
  for (const way of ways) {
    const free = signed.filter((one) => !taken.has(one))
    const open = draft.filter((one) => !twins.has(one))
    if (free.length * open.length > mostWeighed) break
    for (const one of open) {
      const twin = free.find((other) => !taken.has(other) && way(one, other))
      if (twin === undefined) continue
      twins.set(one, twin)
      taken.add(twin)
    }
  }
  return inOrder(draft, signed, twins)
}

function pairsOfKey<T>(draft: readonly T[], signed: readonly T[], key: (item: T) => string): Map<T, T> {
  const waiting = new Map<string, T[]>()
  for (const one of signed) {
    const same = waiting.get(key(one))
    if (same) same.push(one)
    else waiting.set(key(one), [one])
  }
  const twins = new Map<T, T>()
  for (const one of draft) {
    const twin = key(one) === '' ? undefined : waiting.get(key(one))?.shift()
    if (twin !== undefined) twins.set(one, twin)
  }
  return twins
}

function inOrder<T>(draft: readonly T[], signed: readonly T[], twins: Map<T, T>): Pair<T>[] {
  const drafts = new Map([...twins].map(([one, other]) => [other, one]))
  /** By the signed item they follow; null = before all. */
  const alone = new Map<T | null, T[]>()
  let last: T | null = null
  for (const one of draft) {
    const twin = twins.get(one)
    if (twin === undefined) alone.set(last, [...(alone.get(last) ?? []), one])
    else last = twin
  }
  const left = (after: T | null): Pair<T>[] => (alone.get(after) ?? []).map((one) => ({ draft: one, signed: null }))
  return [...left(null), ...signed.flatMap((one) => [{ draft: drafts.get(one) ?? null, signed: one }, ...left(one)])]
}
