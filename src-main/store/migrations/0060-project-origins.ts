import type { Migration } from '../migration'

/**
 * 来自其他单位: a project taken in from another unit's bundle. It counts for nothing here until it is adopted (收为本单位项目);
 * where it came from stays known for good.
 */
export const projectOrigins: Migration = {
  version: 60,
  up: (database) =>
    database.exec(`
      CREATE TABLE project_origins (
        project_id TEXT PRIMARY KEY REFERENCES projects (id),
        bureau_name TEXT NOT NULL CHECK (bureau_name <> ''),
        region_name TEXT NOT NULL,
        imported_at TEXT NOT NULL,
        adopted_at TEXT
      ) STRICT;
    `),
}
