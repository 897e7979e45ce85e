import type { Migration } from '../migration'

/** The office's own data sets. What one says never changes: another version is another row, and 停用 the only thing that is altered. */
export const dataSets: Migration = {
  version: 150,
  up: (database) =>
    database.exec(`
      CREATE TABLE data_sets (
        number INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        scope TEXT NOT NULL,
        id TEXT NOT NULL,
        version TEXT NOT NULL,
        title TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('official', 'local')),
        source TEXT NOT NULL,
        effective_from TEXT NOT NULL,
        effective_to TEXT,
        body TEXT NOT NULL CHECK (json_valid(body)),
        sha256 TEXT NOT NULL,
        imported_at TEXT NOT NULL,
        imported_by TEXT NOT NULL,
        stopped INTEGER NOT NULL CHECK (stopped IN (0, 1)),
        UNIQUE (kind, id, version)
      ) STRICT;
      CREATE TRIGGER data_sets_say_the_same BEFORE UPDATE ON data_sets
        WHEN NEW.number <> OLD.number OR NEW.kind <> OLD.kind OR NEW.scope <> OLD.scope OR NEW.id <> OLD.id
          OR NEW.version <> OLD.version OR NEW.title <> OLD.title OR NEW.status <> OLD.status OR NEW.source <> OLD.source
          OR NEW.effective_from <> OLD.effective_from OR NEW.effective_to IS NOT OLD.effective_to
          OR NEW.body <> OLD.body OR NEW.sha256 <> OLD.sha256 OR NEW.imported_at <> OLD.imported_at
          OR NEW.imported_by <> OLD.imported_by
        BEGIN SELECT RAISE (ABORT, 'a data set never says something else'); END;
      CREATE TRIGGER data_sets_are_kept BEFORE DELETE ON data_sets
        BEGIN SELECT RAISE (ABORT, 'data sets are kept'); END;
    `),
}
