import type { Migration } from '../migration'

/** Files in the slots of records: metadata here, bytes in the county folder. Only `removed` (移出) ever changes. */
export const recordFiles: Migration = {
  version: 90,
  up: (database) =>
    database.exec(`
      CREATE TABLE record_files (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE CHECK (id <> ''),
        record_id TEXT NOT NULL REFERENCES records (id),
        slot TEXT NOT NULL CHECK (slot <> ''),
        file_name TEXT NOT NULL CHECK (file_name <> ''),
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
        added_at TEXT NOT NULL,
        removed INTEGER NOT NULL CHECK (removed IN (0, 1))
      ) STRICT;
      CREATE INDEX record_files_by_record ON record_files (record_id);
      CREATE TRIGGER record_files_keep_rows BEFORE DELETE ON record_files
        BEGIN SELECT RAISE (ABORT, 'record_files are never deleted'); END;
      CREATE TRIGGER record_files_keep_values
        BEFORE UPDATE OF number, id, record_id, slot, file_name, sha256, size_bytes, added_at ON record_files
        BEGIN SELECT RAISE (ABORT, 'record_files keep what they are'); END;
    `),
}
