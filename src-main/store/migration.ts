import type { Database } from 'better-sqlite3'

/** One step of the schema. `version` becomes the file's user_version; there is no way back. */
export interface Migration {
  version: number
  up(database: Database): void
}

/** 'GFT1': marks a SQLite file as a county of this program. */
export const applicationId = 0x47465431
