import type { Migration } from '../migration'

/**
 * Papers of every kind and owner (county, year, project, record) in one table, with what each was made of; templates of
 * every paper in one. The tables of before knew the contract and the budget of a project alone.
 */
export const papersOfAll: Migration = {
  version: 120,
  up: (database) =>
    database.exec(`
      CREATE TABLE papers (
        id TEXT PRIMARY KEY,
        owner TEXT NOT NULL CHECK (owner IN ('county', 'year', 'project', 'record')),
        owner_id TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 64),
        number INTEGER NOT NULL CHECK (number > 0),
        stage TEXT NOT NULL CHECK (stage IN ('before', 'during', 'after')),
        file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
        created_at TEXT NOT NULL,
        template_name TEXT NOT NULL,
        made_of TEXT CHECK (length(made_of) = 64),
        UNIQUE (owner, owner_id, kind, number)
      ) STRICT;
      INSERT INTO papers
        SELECT id, 'project', project_id, kind, number, stage, file_name, sha256, size_bytes, created_at, template_name, made_of
        FROM document_versions LEFT JOIN paper_sources ON document_id = id;
      DROP TABLE paper_sources;
      DROP TABLE document_versions;
      CREATE TRIGGER papers_keep_rows BEFORE DELETE ON papers
        BEGIN SELECT RAISE (ABORT, 'papers is append-only'); END;
      CREATE TRIGGER papers_keep_values BEFORE UPDATE ON papers
        BEGIN SELECT RAISE (ABORT, 'papers is append-only'); END;

      CREATE TABLE paper_templates (
        id TEXT PRIMARY KEY,
        paper TEXT NOT NULL CHECK (length(paper) BETWEEN 1 AND 64),
        name TEXT NOT NULL,
        file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        imported_at TEXT NOT NULL,
        in_use INTEGER NOT NULL CHECK (in_use IN (0, 1))
      ) STRICT;
      INSERT INTO paper_templates
        SELECT id, 'contract', name, file_name, sha256, imported_at, in_use FROM contract_templates;
      DROP TABLE contract_templates;
      CREATE UNIQUE INDEX paper_templates_in_use ON paper_templates (paper) WHERE in_use = 1;
    `),
}
