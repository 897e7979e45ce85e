import type { DataKind, KnownSet } from './data-set'

/**
 * The rows of an office's table that count, whichever way its file came here (one in a bundle passes no import): all of them
 * where `problem` would take them in, else the program's own with each change of the office's that it would take in by itself.
 */
export function withinLaw<R>(
  rows: readonly R[],
  own: readonly R[],
  keyOf: (row: R) => unknown,
  problem: (rows: readonly R[], own: readonly R[]) => string | null,
): R[] {
  const isTaken = (some: readonly R[]) => problem(some, own) === null
  if (isTaken(rows)) return [...rows]
  const isRow = (row: R) => (one: R) => keyOf(one) === keyOf(row)
  const changed = rows.reduce<R[]>(
    (all, row) => {
      const at = all.findIndex(isRow(row))
      const next = all.toSpliced(at === -1 ? all.length : at, at === -1 ? 0 : 1, row)
      return isTaken(next) ? next : all
    },
    [...own],
  )
  return own.reduce((all, row) => {
    if (rows.some(isRow(row))) return all
    const without = all.filter((one) => !isRow(row)(one))
    return isTaken(without) ? without : all
  }, changed)
}

const counted = new WeakMap<KnownSet, { own: KnownSet; set: KnownSet }>()

/** A set with its body as it counts; the program's own as it is. */
export function asCounted<B>(kind: DataKind<B>, set: KnownSet<B>, sets: readonly KnownSet[]): KnownSet<B> {
  if (!kind.within || set.by === 'program') return set
  const own = sets.findLast((one) => one.by === 'program' && one.kind === kind.id && one.scope === set.scope)
  if (!own) return set
  const before = counted.get(set)
  if (before?.own === own) return before.set as KnownSet<B>
  const made = { ...set, body: kind.within(set.body, own.body as B) }
  counted.set(set, { own, set: made })
  return made
}
