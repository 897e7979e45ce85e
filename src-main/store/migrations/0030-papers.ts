import type { Migration } from '../migration'

/** Generated papers, evidence and contract templates: metadata here, bytes in the county folder. */
export const papers: Migration = {
  version: 30,
  up: (database) =>
    database.exec(`
      CREATE TABLE document_versions (
        id TEXT PRIMARY KEY,
        project_id TEXT NOT NULL REFERENCES projects (id),
        kind TEXT NOT NULL CHECK (kind IN ('contract', 'budget_docx', 'budget_xlsx')),
        number INTEGER NOT NULL CHECK (number > 0),
        stage TEXT NOT NULL CHECK (stage IN ('before', 'during', 'after')),
        file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
        created_at TEXT NOT NULL,
        template_name TEXT NOT NULL,
        UNIQUE (project_id, kind, number)
      ) STRICT;
      CREATE TRIGGER document_versions_keep_rows BEFORE DELETE ON document_versions
        BEGIN SELECT RAISE (ABORT, 'document_versions is append-only'); END;
      CREATE TRIGGER document_versions_keep_values BEFORE UPDATE ON document_versions
        BEGIN SELECT RAISE (ABORT, 'document_versions is append-only'); END;

      CREATE TABLE evidence_files (
        id TEXT PRIMARY KEY,
        project_id TEXT NOT NULL REFERENCES projects (id),
        stage TEXT NOT NULL CHECK (stage IN ('before', 'during', 'after')),
        title TEXT NOT NULL,
        file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
        added_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX evidence_files_by_project ON evidence_files (project_id);
      CREATE TRIGGER evidence_files_keep_rows BEFORE DELETE ON evidence_files
        BEGIN SELECT RAISE (ABORT, 'evidence_files is append-only'); END;
      CREATE TRIGGER evidence_files_keep_values BEFORE UPDATE ON evidence_files
        BEGIN SELECT RAISE (ABORT, 'evidence_files is append-only'); END;

      CREATE TABLE contract_templates (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        imported_at TEXT NOT NULL,
        in_use INTEGER NOT NULL CHECK (in_use IN (0, 1))
      ) STRICT;
      CREATE UNIQUE INDEX contract_templates_in_use ON contract_templates (in_use) WHERE in_use = 1;
    `),
}
