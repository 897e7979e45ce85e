import { useEffect, useState } from 'react'
import { placeOfHistory, recordOfSample } from '#shared/history/history-ids'
import type { HistoryStep } from '#shared/records/record-entry'
import { call } from '../api'
import { useAppData } from '../app-data'
import { notifyError } from '../ui/notify'
import { sayTaken } from './say-taken'
import { byOther, changeName, ofForm, ofPlace, stepName, stepToRedo, stepToUndo } from './stored-steps'
import { turnToRedo, turnToUndo } from './stored-turns'
import type { UndoPlace } from './undo-keys'

/** What a form's history in the county goes by, once nothing of its sitting is left. */
export interface StoredBehind {
  /** Whose history: a project's, a year's, the county's, that of a place. */
  id: string
  /** Another one when something else has written to it, or bars what may be taken back. */
  version?: unknown
  /** Nothing waits to be saved. */
  saved: boolean
  flush(): Promise<void>
  /** Shows it as it stands in the county now, after that step went or came back. */
  reread(step: HistoryStep, done: boolean): Promise<unknown>
}

const newest = 50
/** Each may be of another record, which is read to know what may be taken back. */
const fewOfPlace = 8
/** A list that is shown from memory is read anew at once: its history is read when it has come to rest, and not for each. */
const settledMs = 100
const nothingRead = { of: '', steps: [] }
/** One after the other: the next looks at what the one before has left. */
let working: Promise<unknown> = Promise.resolve()

/**
 * 撤销 and 重做 from the stored history, so that they outlive a restart: each is a new change forward, and said, since what it
 * changes may be out of view. Nothing unless `wanted`.
 */
export function useStoredUndo({ id, version = '', flush, reread }: StoredBehind, wanted: boolean): UndoPlace {
  const [read, setRead] = useState<{ of: string; steps: HistoryStep[] }>(nothingRead)
  // While a new version is read the last one stands, so that a key pressed meanwhile is not lost: `take` looks anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is read anew
  useEffect(() => {
    if (!wanted) return setRead(nothingRead)
    let gone = false
    const read = () => void stepsOf(id).then((steps) => gone || setRead({ of: id, steps }))
    const waiting = setTimeout(read, settledMs)
    return () => {
      gone = true
      clearTimeout(waiting)
    }
  }, [id, version, wanted])
  const steps = read.of === id ? read.steps : nothingRead.steps

  async function take(choose: typeof stepToUndo): Promise<void> {
    await flush()
    const step = choose(await stepsOf(id))
    if (!step) return
    const done = await call('history.undo', step.stamp)
    if (!done.ok) notifyError(done.error)
    await reread(step, done.ok)
    if (done.ok) sayTaken(step, begin(stepToRedo))
  }
  const begin = (choose: typeof stepToUndo) => () => {
    working = working.then(() => take(choose))
    return working
  }
  const self = useAppData(({ county }) => county?.accounts.signedIn?.name ?? '')
  const [last, next] = [stepToUndo(steps), stepToRedo(steps)]
  return {
    last: last ? `${byOther(last, self)}${changeName(last)}` : undefined,
    next: next ? `${byOther(next, self)}${stepName(next)}` : undefined,
    undo: begin(stepToUndo),
    redo: begin(stepToRedo),
    turnOfLast: async () => turnToUndo(await stepsOf(id)),
    turnOfNext: async () => turnToRedo(await stepsOf(id)),
  }
}

/** What Ctrl+Z and Ctrl+Y choose from. Of a place its last few are enough where one of them was done and stands: none before it is asked for. */
async function stepsOf(recordId: string): Promise<HistoryStep[]> {
  if (!placeOfHistory(recordId) && !recordOfSample(recordId)) return ofForm((await newestOf(recordId, newest)).steps)
  const few = await newestOf(recordId, fewOfPlace)
  const last = ofPlace(few.steps)
  if (few.next === null || last.some(({ act, undone }) => act === 'do' && !undone)) return last
  return ofPlace((await newestOf(recordId, newest)).steps)
}

async function newestOf(recordId: string, limit: number) {
  const read = await call('history.list', { recordId, before: null, limit })
  return read.ok ? read.value : { steps: [], next: null }
}
