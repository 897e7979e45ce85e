import { compareDates, type IsoDate } from '../dates'
import type { RecordKind } from './kind'
import type { Body, OwnerId } from './record-field'

/** done: nothing leads on; open: begun, and a step leads on; wrong: its day has passed, or its state is one that must not last. */
export type Standing = 'open' | 'wrong' | 'done'

/** How one record stands in the work on a project. */
export interface RecordStanding {
  kind: string
  title: string
  standing: Standing
}

/** The day that something was due by is behind today; what has none is never late. */
export const isOver = (dueOn: IsoDate | null, today: IsoDate): boolean =>
  dueOn !== null && compareDates(dueOn, today) < 0

export function standingOf(
  kind: RecordKind,
  { state, body, ownerId }: { state: string; body: Body; ownerId: OwnerId },
  today: IsoDate,
): Standing {
  const dueOn = kind.dueOn?.(body, { ownerId, state }) ?? null
  const states = kind.states?.states ?? {}
  const here = states[state]
  if (here?.amiss || isOver(dueOn, today)) return 'wrong'
  const order = Object.keys(states)
  const leadsOn = Object.keys(here?.next ?? {}).some((to) => order.indexOf(to) > order.indexOf(state))
  return leadsOn ? 'open' : 'done'
}
