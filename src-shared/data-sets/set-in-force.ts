import { compareDates, type IsoDate } from '../dates'
import { asCounted } from './as-counted'
import type { DataPin, SetName } from './data-pin'
import type { DataHead, DataKind, KnownSet } from './data-set'

/** Whose day and pins decide; `pins` null = no project: the day alone. */
export interface JudgedBy {
  on: IsoDate
  pins: readonly DataPin[] | null
}

export const isInForce = ({ effectiveFrom, effectiveTo }: DataHead, on: IsoDate): boolean =>
  compareDates(effectiveFrom, on) <= 0 && (effectiveTo === null || compareDates(on, effectiveTo) <= 0)

/**
 * The set of one kind and scope that counts: the version the project was made with, 停用 or not; without one the program's
 * first, which it was made with then (of a fact its latest); where the program has none, or there is no project, what is in
 * force on the day: the office's before the program's, the later one of two versions. null = there is none at all.
 */
export function setInForce<S extends KnownSet>(sets: readonly S[], { on, pins }: JudgedBy, fact?: true): S | null {
  const pinned = sets.find((set) => pins?.some((pin) => isPinned(pin, set)))
  if (pinned) return pinned
  const own = sets.filter(({ by }) => by === 'program')
  if (pins !== null && own[0] && !fact) return own[0]
  const offices = sets.filter(({ by, stopped }) => by === 'office' && !stopped)
  const ofOffice = pins === null || own.length === 0 ? latest(offices, on) : null
  return ofOffice ?? latest(own, on) ?? own[0] ?? null
}

/** By its digest where the pin bears one: another office may have given the same id and version to something else. */
export const isPinned = (name: SetName, set: KnownSet): boolean =>
  isCalled(name, set) && (name.sha256 === undefined ? set.by === 'office' : name.sha256 === set.sha256)

/** By what it is called alone. */
export const isCalled = (name: SetName, { kind, scope, id, version }: KnownSet): boolean =>
  name.kind === kind && name.version === version && (name.id ?? id) === id && (name.scope ?? scope) === scope

function latest<S extends KnownSet>(sets: readonly S[], on: IsoDate): S | null {
  const inForce = sets.filter((set) => isInForce(set, on))
  return inForce.sort((a, b) => compareDates(b.effectiveFrom, a.effectiveFrom) || b.number - a.number)[0] ?? null
}

/** The one set of each scope of a kind that counts, in the order of their scopes. */
export function setsInForce<B>(kind: DataKind<B>, sets: readonly KnownSet[], judged: JudgedBy): KnownSet<B>[] {
  const ofKind = sets.filter((set): set is KnownSet<B> => set.kind === kind.id)
  const scopes = [...new Set(ofKind.map(({ scope }) => scope))].sort()
  return scopes.flatMap((scope) => {
    const on = kind.dayOf?.(scope) ?? judged.on
    const chosen = setInForce(
      ofKind.filter((set) => set.scope === scope),
      { ...judged, on },
      kind.fact,
    )
    return chosen ?? []
  })
}

/** The same, each with its body as it counts: what judges, fills or is shown reads these. */
export const bodiesInForce = <B>(kind: DataKind<B>, sets: readonly KnownSet[], judged: JudgedBy): KnownSet<B>[] =>
  setsInForce(kind, sets, judged).map((set) => asCounted(kind, set, sets))

export const pinOf = ({ kind, scope, id, version, sha256 }: KnownSet): DataPin => ({
  kind,
  scope,
  id,
  version,
  ...(sha256 && { sha256 }),
})

/** What is made now takes along: the sets in force, whoever's they are; a fact of the program's needs no pin. */
export function pinsNow(kinds: readonly DataKind[], sets: readonly KnownSet[], on: IsoDate): DataPin[] {
  return kinds.flatMap((kind) =>
    setsInForce(kind, sets, { on, pins: null })
      .filter((set) => isKept(kind, set))
      .map(pinOf),
  )
}

/** Whether what is made with the set names it from then on. */
export const isKept = ({ fact }: DataKind, { by }: KnownSet): boolean => by === 'office' || !fact

/** Another set of the office that would hold on one of the same days; of one id the later version takes over and is none. */
export function rivalOf(set: KnownSet, others: readonly KnownSet[]): KnownSet | null {
  const overlaps = (other: KnownSet) =>
    (set.effectiveTo === null || compareDates(other.effectiveFrom, set.effectiveTo) <= 0) &&
    (other.effectiveTo === null || compareDates(set.effectiveFrom, other.effectiveTo) <= 0)
  return (
    others.find(
      (other) =>
        other.by === 'office' &&
        !other.stopped &&
        other.kind === set.kind &&
        other.scope === set.scope &&
        other.id !== set.id &&
        overlaps(other),
    ) ?? null
  )
}
