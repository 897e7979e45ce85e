import type { Migration } from '../migration'

/**
 * A stored file may be called otherwise and lie elsewhere than it was brought in: of evidence `slot` is the expected paper it
 * was put in ('' = none of them; NULL = known by its name), and `brought_as` is what stood there first, for good.
 * Bytes, owner and day stay what they are.
 */
export const materialPlaces: Migration = {
  version: 420,
  up: (database) =>
    database.exec(`
      ALTER TABLE evidence_files ADD COLUMN slot TEXT;
      ALTER TABLE evidence_files ADD COLUMN brought_as TEXT;
      DROP TRIGGER evidence_files_keep_values;
      CREATE TRIGGER evidence_files_keep_values
        BEFORE UPDATE OF id, project_id, sha256, size_bytes, added_at ON evidence_files
        BEGIN SELECT RAISE (ABORT, 'evidence_files keep what they are'); END;
      CREATE TRIGGER evidence_files_keep_origin
        BEFORE UPDATE OF brought_as ON evidence_files
        WHEN OLD.brought_as IS NOT NULL AND NEW.brought_as IS NOT OLD.brought_as
        BEGIN SELECT RAISE (ABORT, 'evidence_files keep what they were brought in as'); END;
      CREATE INDEX evidence_files_by_digest ON evidence_files (sha256);

      DROP TRIGGER record_files_keep_values;
      CREATE TRIGGER record_files_keep_values
        BEFORE UPDATE OF number, id, record_id, sha256, size_bytes, added_at ON record_files
        BEGIN SELECT RAISE (ABORT, 'record_files keep what they are'); END;
      CREATE INDEX record_files_by_digest ON record_files (sha256);
    `),
}
