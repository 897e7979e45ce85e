import { resolve } from 'node:path'
import { collisionKey } from '#shared/bundle/path-rules'
import type { Events } from '#shared/ipc/channels'
import type { JobEnd, JobInfo, JobSubject } from '#shared/jobs'
import { fail, type Result } from '#shared/result'
import type { LongWork, Progress } from '../fs/progress'
import { expectedError } from './expected-error'

export interface Job {
  signal: AbortSignal
  onProgress(progress: Progress): void
}

export type JobStart = Pick<JobInfo, 'jobId' | 'kind' | 'subject' | 'path' | 'label'>

interface Running extends JobInfo {
  controller: AbortController
}

type Emit = <K extends 'job' | 'jobEnded'>(event: K, payload: Events[K]) => void

/**
 * Long work under way: each can be cancelled by its id, all at once when the county closes. A screen that comes back
 * finds here what runs, and how the last of each kind ended.
 */
export class Jobs {
  readonly #running = new Set<Running>()
  readonly #ended = new Map<string, JobEnd>()
  readonly #emit: Emit

  constructor(emit: Emit) {
    this.#emit = emit
  }

  /** EXPORT_RUNNING while another job writes the same file; else what the work answers. */
  async run<T>(start: JobStart, work: (job: Job) => Promise<Result<T>>): Promise<Result<T>> {
    if (start.kind === 'export' && this.#writes(start.path)) return fail('EXPORT_RUNNING', { path: start.path })
    const { jobId, kind, subject, path } = start
    const running: Running = { ...start, doneBytes: 0, totalBytes: 0, controller: new AbortController() }
    this.#running.add(running)
    this.#ended.delete(keyOf(running))
    const onProgress = (progress: Progress) => {
      Object.assign(running, progress)
      this.#emit('job', infoOf(running))
    }
    try {
      const result = await work({ signal: running.controller.signal, onProgress })
      this.#end({ jobId, kind, subject, path, result })
      return result
    } catch (fault) {
      const error = expectedError(fault, path) ?? { code: 'BUG', params: {} }
      this.#end({ jobId, kind, subject, path, result: { ok: false, error } })
      throw fault
    } finally {
      this.#running.delete(running)
    }
  }

  /** The same where a screen follows it; without a `jobId` the work alone. */
  async runTold<T>(
    { jobId, ...start }: Omit<JobStart, 'jobId'> & { jobId: string | undefined },
    work: (job: LongWork) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    return jobId === undefined ? work({}) : this.run({ ...start, jobId }, work)
  }

  list(): { running: JobInfo[]; ended: JobEnd[] } {
    return { running: [...this.#running].map(infoOf), ended: [...this.#ended.values()] }
  }

  /** Every work of that id; nothing happens when it has ended meanwhile. */
  cancel(jobId: string): void {
    for (const running of this.#running) if (running.jobId === jobId) running.controller.abort()
  }

  cancelAll(): void {
    for (const { controller } of this.#running) controller.abort()
    this.#ended.clear()
  }

  /** However the path is written. */
  #writes(path: string): boolean {
    const key = collisionKey(resolve(path))
    return [...this.#running].some((other) => other.kind === 'export' && collisionKey(resolve(other.path)) === key)
  }

  #end(end: JobEnd): void {
    this.#ended.set(keyOf(end), end)
    this.#emit('jobEnded', end)
  }
}

const keyOf = ({ kind, subject }: JobSubject) => `${kind} ${subject}`

function infoOf({ controller: _controller, ...info }: Running): JobInfo {
  return info
}
