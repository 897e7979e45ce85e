import type { Migration } from '../migration'

/**
 * Whether the bytes of a file can be opened as what the end of its name says: follows from both, is looked at once and made
 * anew where it is missing. Nothing of it was typed: it has no history and travels in no bundle.
 */
export const fileChecks: Migration = {
  version: 200,
  up: (database) =>
    database.exec(`
      CREATE TABLE file_checks (
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        ending TEXT NOT NULL,
        problem TEXT,
        PRIMARY KEY (sha256, ending)
      ) STRICT;
    `),
}
