import type { Events } from '#shared/ipc/channels'
import type { Progress } from '../fs/progress'

export interface Job {
  signal: AbortSignal
  onProgress(progress: Progress): void
}

/** Long work under way: each can be cancelled by its id, all at once when the county closes. */
export class Jobs {
  readonly #running = new Map<string, AbortController>()
  readonly #emit: (payload: Events['job']) => void

  constructor(emit: (payload: Events['job']) => void) {
    this.#emit = emit
  }

  async run<T>(jobId: string, label: string, work: (job: Job) => Promise<T>): Promise<T> {
    const controller = new AbortController()
    this.#running.set(jobId, controller)
    const onProgress = ({ doneBytes, totalBytes }: Progress) => this.#emit({ jobId, label, doneBytes, totalBytes })
    try {
      return await work({ signal: controller.signal, onProgress })
    } finally {
      if (this.#running.get(jobId) === controller) this.#running.delete(jobId)
    }
  }

  /** Nothing happens when the work has ended meanwhile. */
  cancel(jobId: string): void {
    this.#running.get(jobId)?.abort()
  }

  cancelAll(): void {
    for (const controller of this.#running.values()) controller.abort()
  }
}
