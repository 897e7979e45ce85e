import type { Migration } from '../migration'

/**
 * What a paper was made of, as a sha-256 of the data: when the project says something else now, the paper is stale. Papers
 * of before, and those that came with a bundle, have no row and are not judged.
 */
export const paperSources: Migration = {
  version: 70,
  up: (database) =>
    database.exec(`
      CREATE TABLE paper_sources (
        document_id TEXT PRIMARY KEY REFERENCES document_versions (id),
        made_of TEXT NOT NULL CHECK (length(made_of) = 64)
      ) STRICT;
    `),
}
