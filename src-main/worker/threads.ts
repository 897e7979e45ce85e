import { Worker } from 'node:worker_threads'
import { threadFile } from '../fs/thread-file'
import type { FromWorker, ToWorker } from './messages'

/** A thread that reads; typed, and knowing the heap it may use. */
export interface ReaderThread {
  readonly heapMb: number
  postMessage(message: ToWorker): void
  on(event: 'message', listener: (message: FromWorker) => void): this
  on(event: 'error', listener: (error: Error) => void): this
  off(event: 'message', listener: (message: FromWorker) => void): this
  off(event: 'error', listener: (error: Error) => void): this
  terminate(): Promise<number>
}

class Thread extends Worker implements ReaderThread {
  readonly heapMb: number

  constructor(heapMb: number) {
    super(file, { execArgv, resourceLimits: { maxOldGenerationSizeMb: heapMb }, env: {}, stdin: false })
    this.heapMb = heapMb
  }
}

const { file, execArgv } = threadFile('./untrusted-worker', import.meta.url)

/** One thread of each size of heap is kept warm: starting one and loading its reader costs more than reading most files does. */
const idle = new Map<number, Thread>()

export function takeThread(heapMb: number): ReaderThread {
  const kept = idle.get(heapMb)
  if (!kept) return new Thread(heapMb)
  idle.delete(heapMb)
  kept.off('error', forget).off('exit', forget).ref()
  return kept
}

/** A thread that has answered waits for the next file; it keeps no process alive. */
export function giveBack(thread: ReaderThread): void {
  idle.get(thread.heapMb)?.terminate()
  const kept = thread as Thread
  idle.set(thread.heapMb, kept)
  kept.unref()
  kept.once('error', forget).once('exit', forget)
}

function forget(this: Thread): void {
  if (idle.get(this.heapMb) === this) idle.delete(this.heapMb)
}
