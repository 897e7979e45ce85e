import type { HistoryStep, Stamp } from '#shared/records/record-entry'
import { onEvent } from '../api'
import { nextTurn, type Turn } from '../edits/turns'
import { stepToRedo, stepToUndo } from './stored-steps'

/** Of each command that has written in this sitting: told when it does, and not found out when its history is read. */
const turns = new Map<string, number>()
const keyOf = ({ device, counter }: Stamp) => `${device}:${counter}`

/** A command that goes on in what it wrote before was given now. */
export const noteWritten = (stamp: Stamp): void => void turns.set(keyOf(stamp), nextTurn())

/** Answers how to stop. */
export const followWritten = (): (() => void) => onEvent('changeWritten', noteWritten)

/** 0 = before this sitting. */
export const turnOf = ({ stamp, at }: HistoryStep): Turn => ({
  nth: turns.get(keyOf(stamp)) ?? 0,
  stored: { stamp, at },
})

/** Of the last that was done and stands, be it done again; `steps` newest first; null = nothing can be taken back. */
export function turnToUndo(steps: readonly HistoryStep[]): Turn | null {
  const last = stepToUndo(steps) && steps.find(({ act, undone }) => act !== 'undo' && !undone)
  return last ? turnOf(last) : null
}

/** Of the last that was taken back; null = nothing can be done again. */
export function turnToRedo(steps: readonly HistoryStep[]): Turn | null {
  const last = stepToRedo(steps)
  return last && turnOf(last)
}
