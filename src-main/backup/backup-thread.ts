import { Worker } from 'node:worker_threads'
import type { AppError } from '#shared/errors'
import { fail, ok, type Result } from '#shared/result'
import type { LongWork, Progress } from '../fs/progress'
import { threadFile } from '../fs/thread-file'
import type { SalvagedDatabase } from '../recovery/salvage-database'
import type { RowsChecked } from './check-rows'
import type { CopyFacts } from './copy-database'
import type { MissingFiles } from './missing-files'
import type { StrayFiles } from './stray-files'

/** What the thread is asked, and what it answers. */
export interface ThreadWork {
  copy: { asks: { from: string; to: string; pool: string }; answers: Copied }
  missing: { asks: { database: string; pool: string }; answers: MissingFiles }
  integrity: { asks: { database: string }; answers: string[] }
  rows: { asks: { database: string }; answers: RowsChecked }
  strays: { asks: { database: string; store: string }; answers: StrayFiles }
  salvage: { asks: { from: string; to: string; known: Record<string, number> }; answers: SalvagedDatabase }
}

export type ThreadTask = { [K in keyof ThreadWork]: { does: K } & ThreadWork[K]['asks'] }[keyof ThreadWork]
type Answer = ThreadWork[keyof ThreadWork]['answers']

/** A checked copy, and what a pool lacks of the files it names. */
export interface Copied {
  facts: CopyFacts
  missing: MissingFiles
}

export type FromBackupThread =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'value'; value: Answer }
  | { kind: 'stop'; error: AppError }

const { file, execArgv } = threadFile('./backup-worker', import.meta.url)

/** Copies and checks of hundreds of megabytes: in a thread, the window answers meanwhile. CANCELLED ends it at once. */
export function inBackupThread<K extends keyof ThreadWork>(
  task: { does: K } & ThreadWork[K]['asks'],
  { signal, onProgress }: LongWork,
): Promise<Result<ThreadWork[K]['answers']>> {
  if (signal?.aborted) return Promise.resolve(fail('CANCELLED'))
  const thread = new Worker(file, { execArgv, workerData: task, stdin: false })
  let answer: Result<ThreadWork[K]['answers']> | null = null
  const stop = () => void thread.terminate()
  signal?.addEventListener('abort', stop)
  return new Promise((resolve, reject) => {
    thread.on('message', (message: FromBackupThread) => {
      if (message.kind === 'progress') onProgress?.(message.progress)
      else
        answer =
          message.kind === 'value' ? ok(message.value as ThreadWork[K]['answers']) : { ok: false, error: message.error }
    })
    thread.on('error', reject)
    // The connections are closed by then: what was opened may be renamed.
    thread.on('exit', () => {
      signal?.removeEventListener('abort', stop)
      if (answer) resolve(answer)
      else if (signal?.aborted) resolve(fail('CANCELLED'))
      else reject(new Error('the backup thread ended without an answer'))
    })
  })
}
