import type { Migration } from '../migration'

/** Notes in the transaction of a write that what is found of one thing has to be read anew, each once. */
const outdated = (source: string, ids: string) => `
  INSERT INTO search_outdated (source, id)
  SELECT '${source}', written.id FROM (${ids}) AS written WHERE NOT EXISTS
    (SELECT 1 FROM search_outdated AS known WHERE known.source = '${source}' AND known.id = written.id);`

/** Whatever writes to the table: nothing can be forgotten. A table that is made anew needs its triggers again. */
const followed = (source: string, table: string, id = 'id') =>
  (['INSERT', 'UPDATE', 'DELETE'] as const)
    .map(
      (event) => `
    CREATE TRIGGER ${table}_found_${event.toLowerCase()} AFTER ${event} ON ${table}
      BEGIN ${outdated(source, `SELECT ${event === 'DELETE' ? 'OLD' : 'NEW'}.${id} AS id`)} END;`,
    )
    .join('')

const sources = [
  ['project', 'projects'],
  ['contractor', 'contractors'],
  ['record', 'records'],
  ['record-file', 'record_files'],
  ['paper', 'papers'],
  ['evidence', 'evidence_files'],
] as const

/**
 * 全局查找: one index for all that is looked for, but for the households, which have their own. What it holds of a thing is
 * read by the program (services/search) from what `search_outdated` names, before the next search: a county of before is
 * noted here as a whole. Personal numbers are never in it.
 */
export const search: Migration = {
  version: 400,
  up: (database) =>
    database.exec(`
      CREATE TABLE search_entries (
        number INTEGER PRIMARY KEY,
        source TEXT NOT NULL,
        id TEXT NOT NULL,
        title_key TEXT NOT NULL,
        names_key TEXT NOT NULL,
        sound_key TEXT NOT NULL,
        texts_key TEXT NOT NULL,
        gone INTEGER NOT NULL CHECK (gone IN (0, 1)),
        UNIQUE (source, id)
      ) STRICT;
      CREATE VIRTUAL TABLE search_words
        USING fts5 (title, further, sounds, content='', contentless_delete=1, detail=column, tokenize='ascii');
      CREATE TABLE search_outdated (
        number INTEGER PRIMARY KEY,
        source TEXT NOT NULL,
        id TEXT NOT NULL
      ) STRICT;
      CREATE INDEX search_outdated_by_id ON search_outdated (source, id);
      ${sources.map(([source, table]) => followed(source, table)).join('')}
      ${followed('evidence', 'evidence_removals', 'evidence_id')}
      CREATE TRIGGER projects_found_by_name AFTER UPDATE OF name ON projects WHEN NEW.name <> OLD.name BEGIN
        ${outdated('paper', `SELECT id FROM papers WHERE owner = 'project' AND owner_id = NEW.id`)}
        ${outdated('evidence', 'SELECT id FROM evidence_files WHERE project_id = NEW.id')}
        ${outdated('record', `SELECT id FROM records WHERE owner = 'project' AND owner_id = NEW.id`)}
      END;
      CREATE TRIGGER contractors_found_by_name AFTER UPDATE OF name ON contractors WHEN NEW.name <> OLD.name BEGIN
        ${outdated('project', `SELECT id FROM projects WHERE json_extract(body, '$.contractorId') = NEW.id`)}
        ${outdated('record', `SELECT id FROM records WHERE owner = 'contractor' AND owner_id = NEW.id`)}
      END;
      ${sources.map(([source, table]) => `INSERT INTO search_outdated (source, id) SELECT '${source}', id FROM ${table};`).join('\n')}
    `),
}
