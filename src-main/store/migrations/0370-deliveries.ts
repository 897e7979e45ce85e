import type { Migration } from '../migration'

/**
 * 一户一档: what contractors delivered, folder by folder and file by file, and why a trace of a household is missing. Names of
 * folders and files are kept with the personal numbers in them masked; the names as they are stand on the disk alone. A file that
 * was taken in or registered keeps its digest: another content under its name is told, and never put in its place.
 */
export const deliveries: Migration = {
  version: 370,
  up: (database) =>
    database.exec(`
      CREATE TABLE deliveries (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE CHECK (id <> ''),
        project_id TEXT NOT NULL REFERENCES projects (id),
        folder TEXT NOT NULL CHECK (folder <> ''),
        mode TEXT NOT NULL CHECK (mode IN ('taken', 'registered')),
        begun_at TEXT NOT NULL,
        listed_at TEXT,
        round INTEGER NOT NULL DEFAULT 0 CHECK (round >= 0),
        rechecking INTEGER NOT NULL DEFAULT 0 CHECK (rechecking IN (0, 1)),
        rechecked_at TEXT,
        removed INTEGER NOT NULL CHECK (removed IN (0, 1))
      ) STRICT;
      CREATE INDEX deliveries_of_project ON deliveries (project_id, removed);
      CREATE TRIGGER deliveries_keep_rows BEFORE DELETE ON deliveries
        BEGIN SELECT RAISE (ABORT, 'deliveries are never deleted'); END;
      CREATE TRIGGER deliveries_keep_what_they_are BEFORE UPDATE OF number, id, project_id, mode, begun_at ON deliveries
        BEGIN SELECT RAISE (ABORT, 'deliveries keep what they are'); END;

      CREATE TABLE delivered_folders (
        number INTEGER PRIMARY KEY,
        delivery_id TEXT NOT NULL REFERENCES deliveries (id),
        path TEXT NOT NULL CHECK (path <> ''),
        household_id TEXT REFERENCES households (id),
        matched TEXT CHECK (matched IN ('code', 'name', 'hand')),
        problem TEXT CHECK (problem IN ('unmatched', 'ambiguous', 'twice', 'loose')),
        candidates TEXT NOT NULL CHECK (json_type(candidates) = 'array'),
        traces TEXT NOT NULL DEFAULT '',
        CHECK ((household_id IS NULL) = (matched IS NULL) AND (household_id IS NULL) = (problem IS NOT NULL)),
        UNIQUE (delivery_id, path)
      ) STRICT;
      CREATE INDEX delivered_folders_of_household ON delivered_folders (household_id) WHERE household_id IS NOT NULL;
      CREATE INDEX delivered_folders_with_problem ON delivered_folders (delivery_id) WHERE problem IS NOT NULL;
      CREATE TRIGGER delivered_folders_keep_rows BEFORE DELETE ON delivered_folders
        BEGIN SELECT RAISE (ABORT, 'what was delivered is never deleted'); END;
      CREATE TRIGGER delivered_folders_stay BEFORE UPDATE OF number, delivery_id, path ON delivered_folders
        BEGIN SELECT RAISE (ABORT, 'folders stay as they were delivered'); END;

      CREATE TABLE delivered_files (
        number INTEGER PRIMARY KEY,
        delivery_id TEXT NOT NULL REFERENCES deliveries (id),
        folder_number INTEGER NOT NULL REFERENCES delivered_folders (number),
        path TEXT NOT NULL,
        trace TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'there', 'unreadable', 'gone', 'altered')),
        reason TEXT NOT NULL,
        size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
        sha256 TEXT CHECK (length(sha256) = 64),
        round INTEGER NOT NULL DEFAULT 0,
        CHECK (state <> 'there' OR sha256 IS NOT NULL),
        UNIQUE (folder_number, path)
      ) STRICT;
      CREATE INDEX delivered_files_by_state ON delivered_files (delivery_id, state, size_bytes);
      CREATE TRIGGER delivered_files_keep_rows BEFORE DELETE ON delivered_files
        BEGIN SELECT RAISE (ABORT, 'what was delivered is never deleted'); END;
      CREATE TRIGGER delivered_files_stay BEFORE UPDATE OF number, delivery_id, folder_number, path ON delivered_files
        BEGIN SELECT RAISE (ABORT, 'files stay as they were delivered'); END;
      CREATE TRIGGER delivered_files_keep_their_digest BEFORE UPDATE OF sha256 ON delivered_files
        WHEN old.sha256 IS NOT NULL AND new.sha256 IS NOT old.sha256
        BEGIN SELECT RAISE (ABORT, 'files keep the digest they were taken with'); END;

      CREATE TABLE trace_reasons (
        household_id TEXT NOT NULL REFERENCES households (id),
        trace TEXT NOT NULL CHECK (trace <> ''),
        kind TEXT NOT NULL CHECK (kind IN ('refused', 'absent', 'other')),
        note TEXT NOT NULL,
        signed_by TEXT NOT NULL,
        reviewed_by TEXT NOT NULL,
        signed_on TEXT NOT NULL,
        PRIMARY KEY (household_id, trace)
      ) STRICT;
    `),
}
