import type { Migration } from '../migration'

/**
 * 户册: the households of a project, and the key their numbers are encrypted with. A number is never here as it is: sealed
 * (aes-256-gcm under the county's key), masked, and as a keyed hash by which an exact one is found. The key itself is here
 * only under its recovery code. `number` is also the order of the register, and what the search index points to.
 */
export const households: Migration = {
  version: 330,
  up: (database) =>
    database.exec(`
      CREATE TABLE county_key (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        key_id TEXT NOT NULL CHECK (length(key_id) = 32),
        code_salt TEXT NOT NULL,
        code_wrapped TEXT NOT NULL,
        made_at TEXT NOT NULL,
        code_at TEXT NOT NULL
      ) STRICT;
      CREATE TRIGGER county_key_stays BEFORE DELETE ON county_key
        BEGIN SELECT RAISE (ABORT, 'without its key no number could be read'); END;
      CREATE TRIGGER county_key_is_one BEFORE UPDATE OF id, key_id, made_at ON county_key
        BEGIN SELECT RAISE (ABORT, 'without its key no number could be read'); END;

      CREATE TABLE household_imports (
        id TEXT PRIMARY KEY,
        project_id TEXT NOT NULL REFERENCES projects (id),
        file_name TEXT NOT NULL,
        file_sha256 TEXT NOT NULL CHECK (length(file_sha256) = 64),
        imported_at TEXT NOT NULL,
        taken INTEGER NOT NULL CHECK (taken > 0),
        left_out INTEGER NOT NULL CHECK (left_out >= 0)
      ) STRICT;

      CREATE TABLE households (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE CHECK (id <> ''),
        project_id TEXT NOT NULL REFERENCES projects (id),
        code TEXT NOT NULL,
        code_key TEXT NOT NULL CHECK (code_key <> ''),
        name TEXT NOT NULL CHECK (name <> ''),
        name_key TEXT NOT NULL,
        sound_key TEXT NOT NULL,
        area TEXT NOT NULL,
        village TEXT NOT NULL,
        type TEXT NOT NULL,
        address TEXT NOT NULL,
        phone TEXT NOT NULL,
        citizen_masked TEXT NOT NULL,
        citizen_sealed TEXT,
        citizen_hash TEXT,
        bank_masked TEXT NOT NULL,
        bank_sealed TEXT,
        bank_hash TEXT,
        further TEXT NOT NULL CHECK (json_type(further) = 'object'),
        import_id TEXT REFERENCES household_imports (id),
        import_line INTEGER,
        import_sha256 TEXT,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
        revision INTEGER NOT NULL CHECK (revision > 0),
        updated_at TEXT NOT NULL,
        CHECK ((citizen_sealed IS NULL) = (citizen_hash IS NULL) AND (citizen_sealed IS NULL) = (citizen_masked = '')),
        CHECK ((bank_sealed IS NULL) = (bank_hash IS NULL) AND (bank_sealed IS NULL) = (bank_masked = ''))
      ) STRICT;
      CREATE UNIQUE INDEX households_by_code ON households (project_id, code_key) WHERE removed = 0;
      CREATE UNIQUE INDEX households_by_citizen ON households (project_id, citizen_hash)
        WHERE removed = 0 AND citizen_hash IS NOT NULL;
      CREATE INDEX households_by_bank ON households (project_id, bank_hash) WHERE bank_hash IS NOT NULL;
      CREATE INDEX households_by_area ON households (project_id, removed, area, type);
      CREATE INDEX households_by_type ON households (project_id, removed, type);
      CREATE INDEX households_in_order ON households (project_id, removed);
      CREATE INDEX households_by_import ON households (import_id, removed) WHERE import_id IS NOT NULL;
      CREATE TRIGGER households_keep_rows BEFORE DELETE ON households
        BEGIN SELECT RAISE (ABORT, 'households are never deleted'); END;
      CREATE TRIGGER households_keep_what_they_are BEFORE UPDATE OF number, id, project_id, import_id ON households
        BEGIN SELECT RAISE (ABORT, 'households keep what they are'); END;

      CREATE VIRTUAL TABLE household_search
        USING fts5 (words, sounds, content='', contentless_delete=1, detail=none, tokenize='ascii');

      CREATE TABLE household_mappings (
        heads TEXT PRIMARY KEY,
        mapping TEXT NOT NULL CHECK (json_type(mapping) = 'array')
      ) STRICT;
    `),
}
