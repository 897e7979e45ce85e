import { setTimeout as delay } from 'node:timers/promises'
import type { Database, Statement } from 'better-sqlite3'
import { makeIndexesAgain } from '../sound/pages-check'
import type { AlteredRow } from './altered-rows'
import { changesRowByRow, layRowByRow } from './changes-row-by-row'
import type { Looker } from './looker'
import type { NamedRow } from './name-of-row'
import { digestsOf, type PastRow, putBack } from './put-back'
import { RowsAside } from './rows-aside'
import { Step } from './step'
import { tablesInOrder } from './tables-in-order'
import { isReading, namedIn, tablesWaitedFor } from './tables-waited-for'

/** Tables under way at once: whoever looks is never without. */
const atOnce = 3
/** Who waits for more than these waits until their turn comes. */
const fewTables = 3
/** So long nobody has asked for anything when the large tables have their turn: the first screen needs the machine for itself. */
const quietMs = 500

/**
 * Keeps every reader of an open county from rows that are not as they were written. A table is looked at whole before anybody gets
 * anything of it, and again when another program has written; what this program writes carries its own digests. The small tables
 * come first, and those that somebody waits for.
 */
export class SoundRows {
  readonly #database: Database
  readonly #looker: Looker
  readonly #aside: RowsAside
  /** Says another number when another program has written. */
  readonly #version: Statement
  #seen: unknown
  /** Another one whenever all is to be looked at from the beginning. */
  #round = 0
  /** In the order in which they are looked at; so is what has been looked at of none of them yet. */
  #names: readonly string[] = []
  #unseen = new Set<string>()
  /** Somebody waits for these. */
  readonly #wanted = new Set<string>()
  #large: ReadonlySet<string> = new Set()
  #askedAt = 0
  #later: NodeJS.Timeout | null = null
  readonly #underWay = new Set<string>()
  /** By table, of this round. */
  readonly #compared = new Map<string, Promise<void>>()
  /** Ends when something more has been looked at. */
  #step = new Step()

  constructor(database: Database, looker: Looker) {
    this.#database = database
    this.#looker = looker
    this.#version = database.prepare('PRAGMA data_version').pluck()
    this.#aside = new RowsAside(database)
    layRowByRow(database)
    this.#begin()
  }

  /** What is not as it was written, of all that has been looked at. */
  get altered(): readonly NamedRow[] {
    return this.#aside.rows
  }

  /** Before a question: another program may have written since, and then all of it is looked at once more. */
  refresh(): void {
    this.#askedAt = performance.now()
    if (!this.#database.inTransaction && this.#version.get() !== this.#seen) this.#begin()
  }

  /** Whether the statement has to wait. What a transaction does has been waited for when it began. */
  isEarly(statement: string): boolean {
    return this.#unseen.size > 0 && !this.#database.inTransaction && this.#waitedFor(statement).length > 0
  }

  /** Until something more of what the statement waits for has been looked at. */
  comeNearer(statement: string): Promise<void> {
    const isOfFew = namedIn(statement, this.#names).length <= fewTables
    if (isOfFew || !isReading(statement)) this.#want(this.#waitedFor(statement))
    return this.#look()
  }

  #waitedFor(statement: string): readonly string[] {
    return tablesWaitedFor(statement, this.#names, this.#unseen)
  }

  #want(names: Iterable<string>): void {
    for (const name of names) this.#wanted.add(name)
  }

  /** Until all has been looked at. */
  async whole(): Promise<void> {
    this.hurry()
    await this.inTurn()
  }

  /** All is wanted. */
  hurry(): void {
    this.#want(this.#unseen)
    if (this.#unseen.size > 0) void this.#look()
  }

  /** The same, in no hurry. */
  async inTurn(): Promise<void> {
    while (this.#unseen.size > 0) await this.#look()
  }

  async lookAgain(): Promise<void> {
    this.#begin()
    await this.whole()
  }

  /** Nobody asks any more. */
  async close(): Promise<void> {
    this.#round += 1
    this.#unseen.clear()
    if (this.#later) clearTimeout(this.#later)
    this.#tell(new Error('the county was closed'))
    await this.#looker.rest()
  }

  digestsOf(row: AlteredRow): ReturnType<typeof digestsOf> {
    return digestsOf(this.#database, row)
  }

  /** In a transaction of whoever asks; what is left is known when all is looked at again. */
  putBack(row: AlteredRow, was: PastRow): void {
    putBack(this.#database, row, was)
  }

  past(statement: string): string {
    return this.#aside.past(statement)
  }

  #begin(): void {
    this.#seen = this.#version.get()
    this.#round += 1
    const { small, large } = tablesInOrder(this.#database)
    this.#large = new Set(large)
    this.#names = [...small, ...large]
    this.#unseen = new Set(this.#names)
    this.#wanted.clear()
    this.#compared.clear()
    void this.#look()
  }

  /** Goes on looking; answers when something more has been, and throws what hindered it. */
  #look(): Promise<void> {
    while (this.#underWay.size < atOnce && this.#next() !== undefined) void this.#lookOn(this.#next()!)
    if (this.#underWay.size === 0 && this.#unseen.size > 0) this.#lookLater()
    return this.#step.promise
  }

  #lookLater(): void {
    if (this.#later) return
    this.#later = setTimeout(() => {
      this.#later = null
      void this.#look()
    }, quietMs)
    this.#later.unref()
  }

  #isQuiet = () => performance.now() - this.#askedAt >= quietMs

  #next(): string | undefined {
    const names = [...this.#unseen].filter((name) => !this.#underWay.has(name))
    return (
      names.find((name) => this.#wanted.has(name)) ?? names.find((name) => !this.#large.has(name) || this.#isQuiet())
    )
  }

  async #lookOn(name: string): Promise<void> {
    this.#underWay.add(name)
    let problem: unknown = null
    try {
      await this.#lookAt(name)
    } catch (error) {
      problem = error
    }
    this.#underWay.delete(name)
    this.#tell(problem)
    // Who waits begins again after a failure.
    if (!problem) void this.#look()
    if (this.#unseen.size === 0) void this.#looker.rest()
  }

  #tell(problem: unknown): void {
    const step = this.#step
    this.#step = new Step()
    step.end(problem)
  }

  async #lookAt(name: string): Promise<void> {
    const round = this.#round
    const isRowByRow = name === changesRowByRow.view
    const table = isRowByRow ? changesRowByRow.of : name
    const rows = isRowByRow ? null : this.#looker.rows(table)
    const [altered] = await Promise.all([rows, this.#compare(table)])
    await this.#outsideTransaction()
    if (round !== this.#round) return
    if (altered) this.#aside.keep(table, altered)
    this.#unseen.delete(name)
  }

  #compare(table: string): Promise<void> {
    const compared = this.#compared.get(table) ?? this.#compareNow(table)
    this.#compared.set(table, compared)
    compared.catch(() => this.#compared.delete(table))
    return compared
  }

  async #compareNow(table: string): Promise<void> {
    if ((await this.#looker.indexes(table)) === 'good') return
    await this.#outsideTransaction()
    makeIndexesAgain(this.#database, table)
  }

  /** What is laid or made in one would go with it. */
  async #outsideTransaction(): Promise<void> {
    while (this.#database.inTransaction) await delay(10)
  }
}
