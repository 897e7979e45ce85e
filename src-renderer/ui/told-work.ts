import type { Result } from '#shared/result'
import { call, onEvent } from '../api'
import { newId } from '../new-id'
import { showProgress } from './notify-progress'

/**
 * One piece of work that may last: told once it has lasted half a second, as far as it says how far it is, with 取消; `signal`:
 * nobody waits for it any more.
 */
export async function toldWork<T>(
  label: string,
  work: (jobId: string) => Promise<Result<T>>,
  signal?: AbortSignal,
): Promise<Result<T>> {
  const jobId = newId()
  const cancel = () => void call('job.cancel', { jobId })
  const progress = showProgress(label, cancel)
  signal?.addEventListener('abort', cancel)
  const stop = onEvent('job', (job) => {
    if (job.jobId !== jobId || job.totalBytes === 0) return
    const done = job.doneBytes / job.totalBytes
    progress.tell(`${Math.round(done * 100)}%`, done)
  })
  try {
    return await work(jobId)
  } finally {
    stop()
    signal?.removeEventListener('abort', cancel)
    progress.end()
  }
}
