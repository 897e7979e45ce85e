import { Worker } from 'node:worker_threads'
import type { AppError } from '#shared/errors'
import { threadFile } from '../fs/thread-file'
import type { Inspected } from './sound/pages-check'
import { StoreProblem } from './store-errors'

/** What the thread does, and what it answers. */
export interface StoreWork {
  /** The indexes are left for later. */
  inspect: Inspected
  /** The rows of a table that do not say what their digest is of. */
  rows: number[]
  /** Whether the indexes of a table say what its rows say. */
  indexes: Inspected['indexes']
}

export type StoreTask = { does: 'inspect' } | { does: 'rows' | 'indexes'; table: string }
export type FromStoreThread = { kind: 'value'; value: StoreWork[keyof StoreWork] } | { kind: 'stop'; error: AppError }

const { file, execArgv } = threadFile('./store-worker', import.meta.url)

interface Asked {
  resolve(value: unknown): void
  reject(error: unknown): void
}

/** Reads a large county beside the program, so that the window goes on answering. Runs from the first task until it may rest. */
export class StoreThread {
  readonly #database: string
  #worker: Worker | null = null
  /** They are answered in the order they came. */
  #asked: Asked[] = []
  #ended: Promise<unknown> = Promise.resolve()

  constructor(database: string) {
    this.#database = database
  }

  /** Before there is anything to do: it takes a moment to come. */
  start(): Worker {
    this.#worker ??= this.#started()
    return this.#worker
  }

  ask<T extends StoreTask>(task: T): Promise<StoreWork[T['does']]> {
    const worker = this.start()
    return new Promise((resolve, reject) => {
      this.#asked.push({ resolve: resolve as Asked['resolve'], reject })
      worker.postMessage(task)
    })
  }

  /** What is under way is left off; when it is done the file is closed. */
  async rest(): Promise<void> {
    const worker = this.#worker
    this.#leaveOff(new Error('the thread of the store was left off'))
    if (worker) this.#ended = Promise.all([this.#ended, worker.terminate()])
    await this.#ended
  }

  #started(): Worker {
    const worker = new Worker(file, { execArgv, workerData: this.#database, stdin: false })
    worker.on('message', (message: FromStoreThread) => {
      if (worker !== this.#worker) return
      const asked = this.#asked.shift()
      if (message.kind === 'value') asked?.resolve(message.value)
      else asked?.reject(new StoreProblem(message.error))
    })
    worker.on('error', (error) => worker === this.#worker && this.#leaveOff(error))
    return worker
  }

  #leaveOff(error: Error): void {
    this.#worker = null
    for (const { reject } of this.#asked.splice(0)) reject(error)
  }
}
