import { resolve } from 'node:path'
import { collisionKey } from '#shared/bundle/path-rules'
import type { Events, JobEnd, JobInfo, JobSubject } from '#shared/ipc/channels'
import { fail, type Result } from '#shared/result'
import type { Progress } from '../fs/progress'

export interface Job {
  signal: AbortSignal
  onProgress(progress: Progress): void
}

export interface JobStart extends JobSubject {
  jobId: string
  label: string
  /** The file that it writes: no second job may write it meanwhile. */
  target?: string
}

interface Running extends JobInfo {
  controller: AbortController
  target: string | null
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
    const target = start.target === undefined ? null : collisionKey(resolve(start.target))
    const taken = target !== null && [...this.#running].some((other) => other.target === target)
    if (taken) return fail('EXPORT_RUNNING', { path: start.target ?? '' })
    const { jobId, kind, subject, label } = start
    const subjectOf = { jobId, kind, subject }
    const running: Running = {
      ...subjectOf,
      label,
      doneBytes: 0,
      totalBytes: 0,
      controller: new AbortController(),
      target,
    }
    this.#running.add(running)
    this.#ended.delete(keyOf(running))
    const onProgress = (progress: Progress) => {
      Object.assign(running, progress)
      this.#emit('job', infoOf(running))
    }
    try {
      const result = await work({ signal: running.controller.signal, onProgress })
      this.#end({ ...subjectOf, result })
      return result
    } catch (error) {
      this.#end({ ...subjectOf, result: fail('BUG') })
      throw error
    } finally {
      this.#running.delete(running)
    }
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

  #end(end: JobEnd): void {
    this.#ended.set(keyOf(end), end)
    this.#emit('jobEnded', end)
  }
}

const keyOf = ({ kind, subject }: JobSubject) => `${kind} ${subject}`

function infoOf({ jobId, kind, subject, label, doneBytes, totalBytes }: Running): JobInfo {
  return { jobId, kind, subject, label, doneBytes, totalBytes }
}
