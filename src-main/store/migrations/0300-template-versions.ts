import type { Migration } from '../migration'

/**
 * Templates of papers say their version, source, status and first day, and papers which one they were made with. What nobody
 * wrote down is said to be so. The one that was in use counts from the year it came in; the others only where they are chosen.
 * Papers name it where it can be told: by its name, the later one of two, or as the program's own; those of bundles do not.
 */
export const templateVersions: Migration = {
  version: 300,
  up: (database) =>
    database.exec(`
      CREATE TABLE office_templates (
        id TEXT PRIMARY KEY,
        paper TEXT NOT NULL CHECK (length(paper) BETWEEN 1 AND 64),
        name TEXT NOT NULL,
        version TEXT NOT NULL,
        source TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('official', 'local')),
        enabled_from TEXT,
        file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        imported_at TEXT NOT NULL,
        removed INTEGER NOT NULL CHECK (removed IN (0, 1))
      ) STRICT;
      INSERT INTO office_templates
        SELECT id, paper, name, '未写明', '未写明', 'local',
          CASE in_use WHEN 1 THEN strftime('%Y', imported_at, '+8 hours') || '-01-01' END,
          file_name, sha256, imported_at, 0
        FROM paper_templates;
      DROP TABLE paper_templates;

      ALTER TABLE papers ADD COLUMN template_by TEXT CHECK (template_by IN ('program', 'office'));
      ALTER TABLE papers ADD COLUMN template_version TEXT;
      ALTER TABLE papers ADD COLUMN template_sha256 TEXT CHECK (length(template_sha256) = 64);
      DROP TRIGGER papers_keep_values;
      UPDATE papers SET template_sha256 = (
        SELECT sha256 FROM office_templates AS own
        WHERE own.paper = kind AND own.name = template_name AND own.imported_at <= created_at
        ORDER BY own.imported_at DESC, own.id DESC LIMIT 1
      ) WHERE made_of IS NOT NULL;
      UPDATE papers SET
        template_by = CASE WHEN template_sha256 IS NULL THEN 'program' ELSE 'office' END,
        template_version = CASE WHEN template_sha256 IS NULL THEN '' ELSE '未写明' END
        WHERE made_of IS NOT NULL AND file_name LIKE '%.docx';
      CREATE TRIGGER papers_keep_values BEFORE UPDATE ON papers
        BEGIN SELECT RAISE (ABORT, 'papers is append-only'); END;
    `),
}
