import { useEffect, useRef } from 'react'
import * as actions from '../actions/editing'
import { useCommand } from '../commands'
import { isOnlyTyped } from '../edits/edit-in-hand'
import { isLaterTurn, type Turn } from '../edits/turns'
import { flushPendingSaves } from '../pending-saves'

/** A list or a form that takes back what was done in it. */
export interface UndoPlace {
  /** What goes, and what comes back; undefined = there is nothing. */
  last: string | undefined
  next: string | undefined
  undo(): unknown
  redo(): unknown
  /** When the last was done that goes, as it stands at this moment; null = there is nothing. */
  turnOfLast(): Promise<Turn | null>
  /** When the last was taken back that comes again. */
  turnOfNext(): Promise<Turn | null>
}

type Way = 'undo' | 'redo'

/** All on the screen, as they are drawn now. */
const places = new Set<() => UndoPlace>()
/** One key after the other: the next looks at what the one before has left. */
let working: Promise<unknown> = Promise.resolve()

/**
 * The rule of Ctrl+Z and Ctrl+Y: they go to the place on the screen in which the last thing was done, or taken back, wherever
 * the focus is. It is asked when the key is pressed, once all that was typed is saved, and not of what is drawn, which may be
 * a moment old. A text that is being typed comes before it: its field has an undo of its own.
 */
export function useUndoKeys(place: UndoPlace): void {
  const latest = useRef(place)
  latest.current = place
  useEffect(() => {
    const one = () => latest.current
    places.add(one)
    return () => void places.delete(one)
  }, [])
  useCommand(
    actions.undo,
    () => answer('undo'),
    () => (all().every(({ last }) => last === undefined) ? '没有可以撤销的操作。' : null),
  )
  useCommand(
    actions.redo,
    () => answer('redo'),
    () => (all().every(({ next }) => next === undefined) ? '没有可以重做的操作。' : null),
  )
}

/** A place that no list or form draws, such as a notice with its 撤销; answers how to forget it. */
export function addPlace(place: UndoPlace): () => void {
  const one = () => place
  places.add(one)
  return () => void places.delete(one)
}

const all = () => [...places].map((one) => one())

/** False leaves the key to the text field it was pressed in. */
function answer(way: Way): boolean {
  if (!ownsUndo() || (way === 'undo' && isOnlyTyped())) return false
  const [only, ...others] = all()
  if (only && others.length === 0) only[way]()
  else working = working.then(() => takeLatest(way)).catch(() => {})
  return true
}

async function takeLatest(way: Way): Promise<void> {
  await flushPendingSaves()
  const asked = [...places]
  const turns = await Promise.all(asked.map((one) => (way === 'undo' ? one().turnOfLast() : one().turnOfNext())))
  let latest: { place: () => UndoPlace; turn: Turn } | null = null
  for (const [at, turn] of turns.entries()) {
    const place = asked[at]
    if (place && turn && (latest === null || isLaterTurn(turn, latest.turn))) latest = { place, turn }
  }
  await latest?.place()[way]()
}

/** A text outside of the form (a reason not recorded yet, a search) keeps the undo of its own. */
function ownsUndo(): boolean {
  const field = document.activeElement
  if (!field?.matches('input, textarea') || field.matches('[type="checkbox"], [type="radio"]')) return true
  return field.closest('[data-undo-form]') !== null
}
