import type { DataPin } from '#shared/data-sets/data-pin'
import { type DataKind, type KnownSet, titleOf } from '#shared/data-sets/data-set'
import type { GoingOver } from '#shared/data-sets/data-set-info'
import { setChanges } from '#shared/data-sets/set-changes'
import { isInForce, isKept, pinOf, setInForce } from '#shared/data-sets/set-in-force'
import { isNamedKind } from '#shared/office-data/named-data'
import { ok, type Result } from '#shared/result'
import type { Command } from '../store/change-repository'
import type { Executor } from '../store/schema'
import type { CountyContext } from './context'
import { type User, usersOf } from './data-set-use'
import { setsOf } from './office-data'

/** A user under way that 改用 of a set would lead over, and what counts for it now. */
interface Coming {
  user: User
  repin: NonNullable<User['repin']>
  from: KnownSet | null
}

/**
 * Who would go over to a set: what is under way, whose day the set covers and for which another counts. To one of the
 * program's goes only what would be made with it today; an office says itself which of its own it wants.
 */
function comingTo(kind: DataKind, sets: readonly KnownSet[], set: KnownSet, users: readonly User[]): Coming[] {
  const ofScope = sets.filter((one) => one.kind === set.kind && one.scope === set.scope)
  if (isNamedKind(kind) || set.by === 'bundle' || set.stopped || ofScope.length < 2) return []
  return users.flatMap(({ repin, ...user }) => {
    if (!repin || !user.reads(kind) || user.hasAgreed(kind)) return []
    const judged = { ...user.judged, on: kind.dayOf?.(set.scope) ?? user.judged.on }
    const from = setInForce(ofScope, judged, kind.fact)
    const isOffered =
      set.by === 'office' ? isInForce(set, judged.on) : setInForce(ofScope, { ...judged, pins: null }) === set
    return isOffered && from !== set ? [{ user, repin, from }] : []
  })
}

/** What they go by now, and what the set says otherwise; [] = there is nobody to lead over. */
export function goingOver(
  kind: DataKind,
  sets: readonly KnownSet[],
  set: KnownSet,
  users: readonly User[],
): GoingOver[] {
  const coming = comingTo(kind, sets, set, users)
  return [...new Set(coming.map(({ from }) => from))].map((from) => ({
    from: from ? titleOf(from) : '',
    count: coming.filter((one) => one.from === from).length,
    changes: from ? setChanges(kind, from.body, set.body) : [],
  }))
}

/** They keep the set from now on; how many went over. */
export async function leadOver(
  county: CountyContext,
  tx: Executor,
  kind: DataKind,
  set: KnownSet,
  commandNow: () => Promise<Command>,
): Promise<Result<number>> {
  const coming = comingTo(kind, setsOf(county), set, await usersOf(county, tx))
  for (const { user, repin } of coming) {
    const done = await repin(withPin(user.judged.pins ?? [], isKept(kind, set), set), await commandNow())
    if (!done.ok) return done
  }
  return ok(coming.length)
}

/** In the place of the one it had, so that its history tells of nothing else. */
function withPin(pins: readonly DataPin[], isKept: boolean, set: KnownSet): DataPin[] {
  const at = pins.findIndex(({ kind, scope }) => kind === set.kind && scope === set.scope)
  return pins.toSpliced(at === -1 ? pins.length : at, at === -1 ? 0 : 1, ...(isKept ? [pinOf(set)] : []))
}
