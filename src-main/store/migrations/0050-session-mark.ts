import type { Migration } from '../migration'

/**
 * One row, written anew at each opening: tells whether a write-ahead log found beside the file is the file's own
 * (src-main/store/sound/session-mark.ts).
 */
export const sessionMark: Migration = {
  version: 50,
  up: (database) =>
    database.exec(`
      CREATE TABLE session_mark (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        mark TEXT NOT NULL
      ) STRICT;
    `),
}
