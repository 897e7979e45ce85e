import type { Looker } from './digests/looker'
import { StoreThread } from './store-thread'

/** Looks at a large county in two threads: one holds rows against their digests, the other indexes against the rows. */
export class LooksBeside implements Looker {
  readonly #rows: StoreThread
  readonly #indexes: StoreThread

  constructor(file: string) {
    this.#rows = new StoreThread(file)
    this.#indexes = new StoreThread(file)
  }

  /** Before it is open; throws as `inspectFile` does. */
  inspect() {
    this.#indexes.start()
    return this.#rows.ask({ does: 'inspect' })
  }

  rows(table: string) {
    return this.#rows.ask({ does: 'rows', table })
  }

  indexes(table: string) {
    return this.#indexes.ask({ does: 'indexes', table })
  }

  async rest() {
    await Promise.all([this.#rows.rest(), this.#indexes.rest()])
  }
}
