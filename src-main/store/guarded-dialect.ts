import { AsyncLocalStorage } from 'node:async_hooks'
import type { Database } from 'better-sqlite3'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from 'kysely'
import type { SoundRows } from './digests/sound-rows'

const inside = new AsyncLocalStorage<boolean>()

/** Marks all that `work` starts as being inside a transaction. */
export function markTransaction<T>(work: () => Promise<T>): Promise<T> {
  return inside.run(true, work)
}

interface Config {
  database: Database
  /** Where rows that were altered are kept from whoever asks. */
  sound?: SoundRows
}

/**
 * SQLite has one connection: asking for it again from inside a transaction would wait for ever. This one throws
 * instead, so that the mistake is found by the first test that makes it.
 */
export class GuardedSqliteDialect extends SqliteDialect {
  readonly #config: Config

  constructor(config: Config) {
    super(config)
    this.#config = config
  }

  override createDriver(): Driver {
    return new GuardedDriver(this.#config)
  }

  override createAdapter(): SqliteAdapter {
    return new WaitingAdapter()
  }
}

/** Kysely's own queue comes before the driver and would swallow the mistake; the driver below queues by itself. */
class WaitingAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

/** Hands the connection to one user at a time, in the order they came. */
class GuardedDriver extends SqliteDriver {
  #free = Promise.resolve()
  #release: () => void = () => {}
  readonly #database: Database
  readonly #sound: SoundRows | undefined

  constructor({ database, sound }: Config) {
    super({ database })
    this.#database = database
    this.#sound = sound
  }

  /** A full disk or a failing one ends the transaction by itself: undoing it again would fail, and hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection)
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    if (inside.getStore()) throw new Error('the database was used beside its open transaction')
    await this.#takeTurn()
    const connection = await super.acquireConnection()
    return this.#sound ? this.#soundOnly(connection, this.#sound) : connection
  }

  override async releaseConnection(): Promise<void> {
    this.#release()
  }

  async #takeTurn(): Promise<void> {
    const before = this.#free
    let release = () => {}
    this.#free = new Promise((resolve) => {
      release = resolve
    })
    await before
    this.#release = release
    this.#sound?.refresh()
  }

  /** Answers from rows alone that are as they were written. */
  #soundOnly(connection: DatabaseConnection, sound: SoundRows): DatabaseConnection {
    const past = (query: CompiledQuery) => ({ ...query, sql: sound.past(query.sql) })
    return {
      executeQuery: async <R>(query: CompiledQuery) => {
        await this.#waitFor(query.sql, sound)
        const answer = await connection.executeQuery<R>(past(query))
        // Rows that have no number of their own are given other ones.
        if (/^\s*vacuum/i.test(query.sql)) await sound.lookAgain()
        return answer
      },
      streamQuery: () => {
        throw new Error('rows are read at once, when their table has been looked at')
      },
    }
  }

  /** Until what it reads has been looked at; others have their turn meanwhile. */
  async #waitFor(statement: string, sound: SoundRows): Promise<void> {
    while (sound.isEarly(statement)) {
      this.#release()
      try {
        await sound.comeNearer(statement)
      } finally {
        await this.#takeTurn()
      }
    }
  }
}
