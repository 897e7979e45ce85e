import type { Migration } from '../migration'

/**
 * 账号 of the persons who work in the county, and what 复核 has confirmed. They tell who did what; they encrypt nothing. An
 * account is never deleted, since the history names it, and what was said at a confirmation is never changed. Each row bears
 * its digest: one that was altered by hand counts for nothing.
 */
export const accounts: Migration = {
  version: 410,
  up: (database) =>
    database.exec(`
      CREATE TABLE accounts (
        id TEXT PRIMARY KEY CHECK (id <> ''),
        name TEXT NOT NULL CHECK (name <> ''),
        name_key TEXT NOT NULL UNIQUE CHECK (name_key <> ''),
        roles TEXT NOT NULL CHECK (json_type(roles) = 'array' AND json_array_length(roles) > 0),
        active INTEGER NOT NULL CHECK (active IN (0, 1)),
        password TEXT NOT NULL CHECK (password <> ''),
        given INTEGER NOT NULL CHECK (given IN (0, 1)),
        made_at TEXT NOT NULL,
        signed_in_at TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
      ) STRICT;
      CREATE TRIGGER accounts_keep_rows BEFORE DELETE ON accounts
        BEGIN SELECT RAISE (ABORT, 'accounts are never deleted'); END;
      CREATE TRIGGER accounts_keep_what_they_are BEFORE UPDATE OF id, made_at ON accounts
        BEGIN SELECT RAISE (ABORT, 'accounts keep what they are'); END;

      CREATE TABLE account_office (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        in_use INTEGER NOT NULL CHECK (in_use IN (0, 1)),
        rule TEXT NOT NULL CHECK (rule IN ('required', 'advised')),
        own_work INTEGER NOT NULL CHECK (own_work IN (0, 1)),
        code TEXT NOT NULL CHECK (code <> ''),
        code_at TEXT NOT NULL,
        code_used INTEGER NOT NULL CHECK (code_used IN (0, 1)),
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
      ) STRICT;
      CREATE TRIGGER account_office_stays BEFORE DELETE ON account_office
        BEGIN SELECT RAISE (ABORT, 'accounts that were set up stay set up'); END;

      CREATE TABLE account_tries (
        subject TEXT PRIMARY KEY CHECK (subject <> ''),
        wrong INTEGER NOT NULL CHECK (wrong > 0),
        last_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE confirmations (
        number INTEGER PRIMARY KEY,
        matter TEXT NOT NULL CHECK (matter <> ''),
        subject_id TEXT NOT NULL CHECK (subject_id <> ''),
        verdict TEXT NOT NULL CHECK (verdict IN ('asked', 'confirmed', 'returned')),
        content TEXT NOT NULL CHECK (json_type(content) = 'object'),
        content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64),
        account_id TEXT NOT NULL REFERENCES accounts (id),
        who TEXT NOT NULL CHECK (who <> ''),
        at TEXT NOT NULL,
        remark TEXT NOT NULL,
        own_work INTEGER NOT NULL CHECK (own_work IN (0, 1)),
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        CHECK (verdict <> 'returned' OR remark <> ''),
        CHECK (own_work = 0 OR remark <> '')
      ) STRICT;
      CREATE INDEX confirmations_by_subject ON confirmations (subject_id, matter);
      CREATE TRIGGER confirmations_keep_rows BEFORE DELETE ON confirmations
        BEGIN SELECT RAISE (ABORT, 'confirmations is append-only'); END;
      CREATE TRIGGER confirmations_keep_words BEFORE UPDATE ON confirmations
        BEGIN SELECT RAISE (ABORT, 'confirmations is append-only'); END;

      ALTER TABLE changes ADD COLUMN account_id TEXT NOT NULL DEFAULT '';
      CREATE TRIGGER changes_keep_account BEFORE UPDATE OF account_id ON changes
        BEGIN SELECT RAISE (ABORT, 'changes is append-only'); END;
    `),
}
