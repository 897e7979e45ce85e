import { fail, ok, type Result } from '#shared/result'
import type { LongWork } from '../fs/progress'
import type { FromWorker } from './messages'
import type { TaskInput, TaskName, TaskOutput } from './tasks'
import { giveBack, type ReaderThread, takeThread } from './threads'

export interface ReadingLimits {
  /** Longest time without an answer or a word of progress. */
  silentMs: number
  /** Heap of the thread; buffers are the task's own care. */
  heapMb: number
}

/** A thread that holds more when it has answered is ended, and its memory with it; the reader's own code is some 30. */
const mostKeptMb = 96

/** A cancelled task may put its things away; then the thread is ended. */
const graceMs = 1000

type Outcome = Exclude<FromWorker, { kind: 'progress' }> | { kind: 'late' } | { kind: 'death'; error: Error }

/**
 * Reads a file of unknown origin in a thread of its own: the window answers meanwhile, and a file made to freeze or
 * burst its reader ends that thread alone. READING_TOO_LONG, READING_TOO_BIG, CANCELLED, and whatever the task stops
 * with; throws what the task throws.
 */
export async function runUntrusted<N extends TaskName>(
  task: N,
  input: TaskInput<N>,
  limits: ReadingLimits,
  work: LongWork = {},
): Promise<Result<TaskOutput<N>>> {
  if (work.signal?.aborted) return fail('CANCELLED')
  const thread = takeThread(limits.heapMb)
  const outcome = await outcomeOf(thread, () => thread.postMessage({ kind: 'run', task, input }), limits, work)
  if (!('heldMb' in outcome) || outcome.heldMb > mostKeptMb) await thread.terminate()
  else giveBack(thread)
  if (work.signal?.aborted) return fail('CANCELLED')
  return resultOf<TaskOutput<N>>(outcome)
}

function outcomeOf(thread: ReaderThread, begin: () => void, { silentMs }: ReadingLimits, work: LongWork) {
  return new Promise<Outcome>((resolve) => {
    let timer: NodeJS.Timeout
    const wait = (ms: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => end({ kind: 'late' }), ms)
    }
    const hear = (message: FromWorker) => {
      if (message.kind !== 'progress') return end(message)
      work.onProgress?.(message.progress)
      if (!work.signal?.aborted) wait(silentMs)
    }
    const die = (error: Error) => end({ kind: 'death', error })
    const cancel = () => {
      thread.postMessage({ kind: 'cancel' })
      wait(graceMs)
    }
    const end = (outcome: Outcome) => {
      clearTimeout(timer)
      thread.off('message', hear).off('error', die)
      work.signal?.removeEventListener('abort', cancel)
      resolve(outcome)
    }
    thread.on('message', hear).on('error', die)
    work.signal?.addEventListener('abort', cancel)
    wait(silentMs)
    begin()
  })
}

function resultOf<T>(outcome: Outcome): Result<T> {
  switch (outcome.kind) {
    case 'value':
      return ok(outcome.value as T)
    case 'stop':
      return { ok: false, error: outcome.error }
    case 'late':
      return fail('READING_TOO_LONG')
    case 'fault':
      throw Object.assign(new Error(outcome.message), { name: outcome.name, stack: outcome.stack })
    case 'death':
      if ((outcome.error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') return fail('READING_TOO_BIG')
      throw outcome.error
  }
}
