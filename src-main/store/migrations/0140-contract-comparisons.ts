import type { Migration } from '../migration'

/**
 * 采购文件所附合同 against a contract, clause by clause: what follows from the bytes of two files and is kept with its day. No
 * row of it was typed: it has no history, travels in no bundle, and is made anew where it is missing.
 */
export const contractComparisons: Migration = {
  version: 140,
  up: (database) =>
    database.exec(`
      CREATE TABLE contract_comparisons (
        draft_sha256 TEXT NOT NULL CHECK (length(draft_sha256) = 64),
        signed_sha256 TEXT NOT NULL CHECK (length(signed_sha256) = 64),
        compared_at TEXT NOT NULL,
        body TEXT NOT NULL CHECK (json_valid(body)),
        PRIMARY KEY (draft_sha256, signed_sha256)
      ) STRICT;
    `),
}
