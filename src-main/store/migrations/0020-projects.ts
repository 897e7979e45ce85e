import type { Migration } from '../migration'

/**
 * Projects: columns for what lists and rules over the year ask for, the draft itself as one validated JSON body.
 * `total_fen`, `start_on` and `end_on` are written from the body in the same statement; null total = not computable.
 */
export const projects: Migration = {
  version: 20,
  up: (database) =>
    database.exec(`
      CREATE TABLE contractors (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        credit_code TEXT NOT NULL,
        kind TEXT NOT NULL,
        body TEXT NOT NULL CHECK (json_valid(body))
      ) STRICT;

      CREATE TABLE projects (
        id TEXT PRIMARY KEY,
        year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
        name TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('active', 'archived', 'binned')),
        revision INTEGER NOT NULL CHECK (revision >= 0),
        previous_id TEXT,
        start_on TEXT CHECK (start_on IS date(start_on)),
        end_on TEXT CHECK (end_on IS date(end_on)),
        total_fen INTEGER,
        updated_at TEXT NOT NULL,
        body TEXT NOT NULL CHECK (json_valid(body))
      ) STRICT;
      CREATE INDEX projects_by_status ON projects (status, year);

      CREATE TABLE budget_versions (
        id TEXT PRIMARY KEY,
        project_id TEXT NOT NULL REFERENCES projects (id),
        number INTEGER NOT NULL CHECK (number > 0),
        label TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        total_fen INTEGER NOT NULL,
        draft TEXT NOT NULL CHECK (json_valid(draft)),
        result TEXT NOT NULL CHECK (json_valid(result)),
        UNIQUE (project_id, number)
      ) STRICT;
      CREATE TRIGGER budget_versions_keep_rows BEFORE DELETE ON budget_versions
        BEGIN SELECT RAISE (ABORT, 'budget_versions is append-only'); END;
      CREATE TRIGGER budget_versions_keep_values BEFORE UPDATE ON budget_versions
        BEGIN SELECT RAISE (ABORT, 'budget_versions is append-only'); END;
    `),
}
