import type { Migration } from '../migration'

/**
 * Records of every kind (current state) and the changes that made them, a row per field. `number` is what the search index
 * points to: only a declared key survives VACUUM. What is frozen by its state is refused here too, whoever writes.
 */
export const records: Migration = {
  version: 80,
  up: (database) =>
    database.exec(`
      CREATE TABLE records (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE CHECK (id <> ''),
        kind TEXT NOT NULL CHECK (kind <> ''),
        owner TEXT NOT NULL CHECK (owner IN ('county', 'year', 'project')),
        owner_id TEXT NOT NULL CHECK ((owner = 'county') = (owner_id = '')),
        state TEXT NOT NULL,
        frozen INTEGER NOT NULL CHECK (frozen IN (0, 1)),
        removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
        title TEXT NOT NULL,
        search_key TEXT NOT NULL,
        due_on TEXT CHECK (due_on IS date(due_on)),
        revision INTEGER NOT NULL CHECK (revision > 0),
        updated_at TEXT NOT NULL,
        body TEXT NOT NULL CHECK (json_type(body) = 'object')
      ) STRICT;
      CREATE INDEX records_by_owner_due ON records
        (removed, owner, owner_id, kind, ifnull(due_on, '9999-12-31'), id, state);
      CREATE INDEX records_by_kind_due ON records (removed, kind, ifnull(due_on, '9999-12-31'), id, state);
      CREATE INDEX records_by_kind_title ON records (removed, kind, title, id, state);
      CREATE INDEX records_by_kind_updated ON records (removed, kind, updated_at, id, state);
      CREATE INDEX records_by_kind_state ON records (removed, kind, state, ifnull(due_on, '9999-12-31'), id);
      CREATE INDEX records_by_due ON records (removed, ifnull(due_on, '9999-12-31'), id);
      CREATE TRIGGER records_keep_rows BEFORE DELETE ON records
        BEGIN SELECT RAISE (ABORT, 'records are never deleted'); END;
      CREATE TRIGGER records_keep_what_they_are BEFORE UPDATE OF number, id, kind, owner, owner_id ON records
        BEGIN SELECT RAISE (ABORT, 'records keep what they are'); END;
      CREATE TRIGGER records_frozen BEFORE UPDATE ON records
        WHEN OLD.frozen = 1 AND (NEW.body <> OLD.body OR NEW.removed <> OLD.removed)
        BEGIN SELECT RAISE (ABORT, 'this record is frozen'); END;

      CREATE VIRTUAL TABLE record_search USING fts5 (words, content='', contentless_delete=1, detail=none, tokenize='ascii');

      CREATE TABLE changes (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        device TEXT NOT NULL CHECK (device <> ''),
        counter INTEGER NOT NULL CHECK (counter > 0),
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        command TEXT NOT NULL CHECK (command <> ''),
        record_id TEXT NOT NULL,
        field TEXT NOT NULL,
        before TEXT CHECK (before IS NULL OR json_valid(before)),
        after TEXT CHECK (after IS NULL OR json_valid(after)),
        base TEXT,
        undoes TEXT,
        UNIQUE (device, counter, record_id, field)
      ) STRICT;
      CREATE INDEX changes_by_record ON changes (record_id, field, seq);
      CREATE INDEX changes_by_time ON changes (record_id, seq);
      CREATE INDEX changes_by_undone ON changes (undoes) WHERE undoes IS NOT NULL;

      CREATE TABLE this_device (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        device TEXT NOT NULL CHECK (device <> ''),
        place TEXT NOT NULL
      ) STRICT;

      CREATE TABLE change_receipts (
        receiver TEXT NOT NULL,
        device TEXT NOT NULL,
        counter INTEGER NOT NULL CHECK (counter > 0),
        PRIMARY KEY (receiver, device)
      ) STRICT;

      CREATE TRIGGER changes_keep_rows BEFORE DELETE ON changes
        BEGIN SELECT RAISE (ABORT, 'changes is append-only'); END;
      CREATE TRIGGER changes_fold_only BEFORE UPDATE ON changes
        WHEN NEW.seq <> OLD.seq OR NEW.device <> OLD.device OR NEW.counter <> OLD.counter OR NEW.who <> OLD.who
          OR NEW.command <> OLD.command OR NEW.record_id <> OLD.record_id OR NEW.field <> OLD.field
          OR NEW.before IS NOT OLD.before OR NEW.base IS NOT OLD.base OR NEW.undoes IS NOT OLD.undoes
          OR EXISTS (SELECT 1 FROM change_receipts WHERE device = OLD.device AND counter >= OLD.counter)
        BEGIN SELECT RAISE (ABORT, 'changes is append-only'); END;
    `),
}
