import type { Database } from 'better-sqlite3'
import { alteredParts } from './altered-rows'
import type { Looker } from './looker'

/** Looks in parts, letting the program go on in between: at what lies in memory, and at a county too small for a thread. */
export class LooksHere implements Looker {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async rows(table: string): Promise<number[]> {
    const altered: number[] = []
    for (const rows of alteredParts(this.#database, table)) {
      altered.push(...rows)
      await new Promise((resolve) => setImmediate(resolve))
    }
    return altered
  }

  /** They were compared when it was inspected. */
  async indexes() {
    return 'good' as const
  }

  async rest() {}
}
