import type { HistoryStep } from '#shared/records/record-entry'
import { isLaterTurn, nextTurn, type Turn } from '../edits/turns'
import { stepToRedo, stepToUndo } from './stored-steps'

/** By the history: the newest of it that has been read, and the turn of each step that came since it was read first. */
const known = new Map<string, { newest: Turn | null; turns: Map<string, number> }>()
const keyOf = ({ stamp: { device, counter } }: HistoryStep) => `${device}:${counter}`
const storedOf = ({ stamp, at }: HistoryStep) => ({ nth: 0, stored: { stamp, at } })

/** What stands in a history when it is first read was done before this sitting; what comes later has its turn. `steps` newest first. */
export function noteSteps(history: string, steps: readonly HistoryStep[]): void {
  const before = known.get(history)
  const { newest, turns } = before ?? { newest: null, turns: new Map<string, number>() }
  for (const step of before ? steps.toReversed() : []) {
    const isNew = newest === null || isLaterTurn(storedOf(step), newest)
    if (isNew && !turns.has(keyOf(step))) turns.set(keyOf(step), nextTurn())
  }
  const [first] = steps
  known.set(history, { newest: first ? storedOf(first) : newest, turns })
}

const turnOf = (history: string, step: HistoryStep): Turn => ({
  ...storedOf(step),
  nth: known.get(history)?.turns.get(keyOf(step)) ?? 0,
})

/** Of the last that was done and stands, be it done again; null = nothing can be taken back. */
export function turnToUndo(history: string, steps: readonly HistoryStep[]): Turn | null {
  const last = stepToUndo(steps) && steps.find(({ act, undone }) => act !== 'undo' && !undone)
  return last ? turnOf(history, last) : null
}

/** Of the last that was taken back; null = nothing can be done again. */
export function turnToRedo(history: string, steps: readonly HistoryStep[]): Turn | null {
  const last = stepToRedo(steps)
  return last && turnOf(history, last)
}
