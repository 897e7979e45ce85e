import type { Database } from 'better-sqlite3'
import type { Migration, MigrationProgress } from '../migration'

const rowsAtOnce = 500
const columns =
  'number, id, kind, owner, owner_id, state, frozen, removed, title, search_key, due_on, revision, updated_at, body, sound_key'

/**
 * Records belong to whatever owner their kind names, contractors among them: which there are is no matter of the table any
 * more. SQLite changes no CHECK, so the rows move into a new table; numbers stay, and with them the search index. It came
 * half an hour after 180: counties made in between have their records as before.
 */
export const recordOwners: Migration = {
  version: 160,
  up: (database) =>
    database.exec(`
      CREATE TABLE records_new (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE CHECK (id <> ''),
        kind TEXT NOT NULL CHECK (kind <> ''),
        owner TEXT NOT NULL CHECK (owner <> ''),
        owner_id TEXT NOT NULL CHECK ((owner = 'county') = (owner_id = '')),
        state TEXT NOT NULL,
        frozen INTEGER NOT NULL CHECK (frozen IN (0, 1)),
        removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
        title TEXT NOT NULL,
        search_key TEXT NOT NULL,
        due_on TEXT CHECK (due_on IS date(due_on)),
        revision INTEGER NOT NULL CHECK (revision > 0),
        updated_at TEXT NOT NULL,
        body TEXT NOT NULL CHECK (json_type(body) = 'object'),
        sound_key TEXT NOT NULL DEFAULT ''
      ) STRICT;
    `),
  fill: moveRows,
  isMissingIn: (database) => {
    const table = database.prepare(`SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = 'records'`)
    return /CHECK \(owner IN \(/.test((table.pluck().get() as string | undefined) ?? '')
  },
}

function* moveRows(database: Database): Generator<MigrationProgress> {
  const total = database.prepare('SELECT count(*) FROM records').pluck().get() as number
  const move = database.prepare(
    `INSERT INTO records_new (${columns}) SELECT ${columns} FROM records WHERE number > ? ORDER BY number LIMIT ${rowsAtOnce}`,
  )
  for (let done = 0, last = 0; done < total; ) {
    const { changes, lastInsertRowid } = move.run(last)
    last = Number(lastInsertRowid)
    done += changes
    yield { done, total }
  }
  database.exec(`
    DROP TABLE records;
    ALTER TABLE records_new RENAME TO records;
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
  `)
}
