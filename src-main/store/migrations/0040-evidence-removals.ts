import type { Migration } from '../migration'

/**
 * 移出: evidence added by mistake. Its row and its bytes stay (P34: nothing is destroyed before its time); a row here keeps
 * it out of the list and of bundles, and goes when the clerk takes the evidence back.
 */
export const evidenceRemovals: Migration = {
  version: 40,
  up: (database) =>
    database.exec(`
      CREATE TABLE evidence_removals (
        evidence_id TEXT PRIMARY KEY REFERENCES evidence_files (id),
        removed_at TEXT NOT NULL
      ) STRICT;
    `),
}
