import { getHeapStatistics } from 'node:v8'
import { parentPort } from 'node:worker_threads'
import { Stop } from '../fs/stop'
import type { Answer, FromWorker, ToWorker } from './messages'
import { type UntrustedTask, untrustedTasks } from './tasks'

/** The other side of `runUntrusted`: one task at a time, until it is cancelled or the thread is ended. */
const port = parentPort!
let controller = new AbortController()

const tell = (message: FromWorker) => port.postMessage(message)

port.on('message', (message: ToWorker) => {
  if (message.kind === 'cancel') controller.abort()
  else answer(message).then((answer) => tell({ ...answer, heldMb: heldMb() }))
})

async function answer({ task, input }: Extract<ToWorker, { kind: 'run' }>): Promise<Answer> {
  controller = new AbortController()
  try {
    const run = (await untrustedTasks[task]()) as UntrustedTask<unknown>
    const value = await run(input, {
      signal: controller.signal,
      onProgress: (progress) => tell({ kind: 'progress', progress }),
    })
    return { kind: 'value', value }
  } catch (error) {
    if (error instanceof Stop) return { kind: 'stop', error: error.appError }
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
    return { kind: 'fault', name, message, stack: stack ?? '' }
  }
}

function heldMb(): number {
  const { used_heap_size: heap, external_memory: buffers } = getHeapStatistics()
  return (heap + buffers) / 1024 / 1024
}
