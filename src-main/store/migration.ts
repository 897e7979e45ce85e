import type { Database } from 'better-sqlite3'

/** How far a long migration is, or all of them together, in rows. */
export interface MigrationProgress {
  done: number
  total: number
}

/** One step of the schema, in one transaction. `version` becomes the file's user_version; there is no way back. */
export interface Migration {
  version: number
  up(database: Database): void
  /** What is long: row after row behind `up`, yielding how far it is, so that the program goes on meanwhile or leaves it off. */
  fill?(database: Database): Iterable<MigrationProgress>
  /** Brings in what `fill` needs, before; a new file has no rows to fill. */
  load?(): Promise<void>
  /** Of one that came later than a higher number: whether a file of that number was made without it, and gets it now. */
  isMissingIn?(database: Database): boolean
}

/** 'GFT1': marks a SQLite file as a county of this program. */
export const applicationId = 0x47465431
