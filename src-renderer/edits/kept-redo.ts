import { isSameValue } from '#shared/records/body-changes'
import { ownDrafts } from '../own-drafts'
import { emptyUndoStack, type UndoStack, type UndoStep } from './undo-stack'

/** So many steps that were taken back outlive the program. */
const kept = 20

interface Kept<S, P> {
  /** As it stood when they were taken back. */
  now: S
  future: UndoStep<S, P>[]
}

const isKept = (value: unknown): value is Kept<never, never> =>
  Array.isArray((value as Kept<never, never> | null)?.future)
const keyOf = (form: string) => `redo ${form}`

/** Without what every save makes anew, as it is read back. */
function comparable(state: object): unknown {
  const { revision: _, ...content } = JSON.parse(JSON.stringify(state)) as Record<string, unknown>
  return content
}

/** What 重做 has in hand is kept with the app's own data, until a new change ends it. */
export function keepRedo<S extends object, P>(form: string, now: S, { future }: UndoStack<S, P>): void {
  if (future.length === 0) ownDrafts.drop(keyOf(form))
  else ownDrafts.keep(keyOf(form), { now, future: future.slice(-kept) })
}

/** The steps of a form that is opened: none but what was taken back before, where it stands as it stood then. */
export function stackOnOpening<S extends object, P>(form: string, now: S): UndoStack<S, P> {
  const found = ownDrafts.find(keyOf(form), isKept) as Kept<S, P> | null
  if (!found || !isSameValue(comparable(found.now), comparable(now))) return emptyUndoStack
  return { ...emptyUndoStack, future: found.future.map((step) => ({ ...step, hand: null, turn: 0 })) }
}
