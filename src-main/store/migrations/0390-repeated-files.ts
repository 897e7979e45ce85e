import type { Migration } from '../migration'

/** 重复文件: the same bytes as those of another household, or as another trace of the same one, count for none of them. */
export const repeatedFiles: Migration = {
  version: 390,
  up: (database) =>
    database.exec(`
      ALTER TABLE delivered_files ADD COLUMN repeated INTEGER NOT NULL DEFAULT 0 CHECK (repeated IN (0, 1));
      CREATE INDEX delivered_files_by_digest ON delivered_files (sha256) WHERE sha256 IS NOT NULL;

      CREATE TEMP TABLE counted AS
        SELECT delivered_files.number, delivered_files.folder_number, project_id, sha256, household_id, trace
        FROM delivered_files
        JOIN delivered_folders ON delivered_folders.number = folder_number
        JOIN deliveries ON deliveries.id = delivered_folders.delivery_id
        WHERE state = 'there' AND trace <> '' AND household_id IS NOT NULL AND removed = 0;
      CREATE TEMP TABLE found AS
        SELECT counted.number, counted.folder_number FROM counted
        JOIN (
          SELECT project_id, sha256 FROM counted GROUP BY project_id, sha256
          HAVING min(household_id) <> max(household_id) OR min(trace) <> max(trace)
        ) USING (project_id, sha256);
      UPDATE delivered_files SET repeated = 1 WHERE number IN (SELECT number FROM found);
      UPDATE delivered_folders SET traces = coalesce((
        SELECT group_concat(DISTINCT '|' || trace || '|') FROM delivered_files
        WHERE folder_number = delivered_folders.number AND state = 'there' AND trace <> '' AND repeated = 0
      ), '')
      WHERE number IN (SELECT folder_number FROM found);
      DROP TABLE found;
      DROP TABLE counted;
      CREATE INDEX delivered_files_repeated ON delivered_files (delivery_id) WHERE repeated = 1;
    `),
}
