import type { Migration } from '../migration'

/**
 * 随项目的标准与模板数据: what a project taken in from a bundle was made with elsewhere. It counts for that project's pins
 * and never for the county; `file` is the data file as it came, of which `sha256` is. Pins of before learn the digest of
 * what they name.
 */
export const projectDataSets: Migration = {
  version: 180,
  up: (database) =>
    database.exec(`
      CREATE TABLE project_data_sets (
        project_id TEXT NOT NULL REFERENCES projects (id),
        sha256 TEXT NOT NULL,
        file TEXT NOT NULL CHECK (json_valid(file)),
        taken_in_at TEXT NOT NULL,
        PRIMARY KEY (project_id, sha256)
      ) STRICT;
      CREATE TRIGGER project_data_sets_say_the_same BEFORE UPDATE ON project_data_sets
        BEGIN SELECT RAISE (ABORT, 'a data set never says something else'); END;
      CREATE TRIGGER project_data_sets_are_kept BEFORE DELETE ON project_data_sets
        BEGIN SELECT RAISE (ABORT, 'data sets are kept'); END;
      UPDATE projects SET body = json_set(body, '$.dataPins', json((
        SELECT json_group_array(json(
          CASE WHEN known.sha256 IS NULL THEN pin.value ELSE json_set(pin.value, '$.sha256', known.sha256) END))
        FROM json_each(projects.body, '$.dataPins') pin
        LEFT JOIN data_sets known ON known.kind = pin.value ->> 'kind' AND known.id = pin.value ->> 'id'
          AND known.version = pin.value ->> 'version'
      ))) WHERE json_array_length(body, '$.dataPins') > 0;
    `),
}
