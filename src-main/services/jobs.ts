import type { Events } from '#shared/ipc/channels'
import type { Progress } from '../fs/progress'

export interface Job {
  signal: AbortSignal
  onProgress(progress: Progress): void
}

/** Long work under way: each can be cancelled by its id, all at once when the county closes. */
export class Jobs {
  readonly #running = new Set<{ jobId: string; controller: AbortController }>()
  readonly #emit: (payload: Events['job']) => void

  constructor(emit: (payload: Events['job']) => void) {
    this.#emit = emit
  }

  async run<T>(jobId: string, label: string, work: (job: Job) => Promise<T>): Promise<T> {
    const running = { jobId, controller: new AbortController() }
    this.#running.add(running)
    const onProgress = ({ doneBytes, totalBytes }: Progress) => this.#emit({ jobId, label, doneBytes, totalBytes })
    try {
      return await work({ signal: running.controller.signal, onProgress })
    } finally {
      this.#running.delete(running)
    }
  }

  /** Every work of that id; nothing happens when it has ended meanwhile. */
  cancel(jobId: string): void {
    for (const running of this.#running) if (running.jobId === jobId) running.controller.abort()
  }

  cancelAll(): void {
    for (const { controller } of this.#running) controller.abort()
  }
}
