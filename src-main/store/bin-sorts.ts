import { type RawBuilder, sql } from 'kysely'
import type { BinSort } from '#shared/history/bin'

/** As a row of the bin comes out of SQLite. `kind`, `owner`, `owner_id`: of a record's, else ''. */
export interface BinRow {
  sort: BinSort
  id: string
  title: string
  of: string
  kind: string
  owner: string
  owner_id: string
  at: string
  who: string
}

/** Ids of the columns by their place: sort, id, title, of, kind, owner, owner_id, subject, field, at. */
const projectName = sql`(SELECT name FROM projects WHERE projects.id = project_id)`

/**
 * What of each sort is deleted; `subject` and `field` name the change row that tells when and by whom, `at` when where none
 * does. A new sort is a row here, one of `binSorts`, and its way back in `services/bin/restore.ts`.
 */
export const binSelects: Record<BinSort, RawBuilder<unknown>> = {
  project: sql`SELECT 'project' AS sort, id, name AS title, year || '年度' AS of, '' AS kind, '' AS owner, '' AS owner_id,
      id AS subject, 'status' AS field, updated_at AS at
    FROM projects WHERE status = 'binned'`,
  record: sql`SELECT 'record', id, title, CASE owner
      WHEN 'project' THEN (SELECT name FROM projects WHERE projects.id = records.owner_id)
      WHEN 'contractor' THEN (SELECT name FROM contractors WHERE contractors.id = records.owner_id)
      WHEN 'year' THEN owner_id || '年度' ELSE '' END, kind, owner, owner_id, id, '@removed', updated_at
    FROM records WHERE removed = 1`,
  material: sql`SELECT 'material', id, CASE title WHEN '' THEN file_name ELSE title END, ${projectName}, file_name, '', '',
      project_id, '@evidence/' || id || '/removed', removed_at
    FROM evidence_removals JOIN evidence_files ON evidence_files.id = evidence_id
    WHERE NOT EXISTS (SELECT 1 FROM record_files WHERE record_files.id = evidence_id AND record_files.removed = 0)`,
  file: sql`SELECT 'file', record_files.id, file_name, records.title, file_name, '', '', record_id, '@file/' || record_files.id, added_at
    FROM record_files JOIN records ON records.id = record_id WHERE record_files.removed = 1
      AND NOT EXISTS (SELECT 1 FROM evidence_files WHERE evidence_files.id = record_files.id
        AND evidence_files.id NOT IN (SELECT evidence_id FROM evidence_removals))`,
  contractor: sql`SELECT 'contractor', record_id, json_extract(before, '$.name'), '', '', '', '', record_id, '@record', at
    FROM changes WHERE seq IN (SELECT max(seq) FROM changes WHERE field = '@record' AND before IS NOT NULL GROUP BY record_id)
      AND record_id NOT IN (SELECT id FROM contractors)`,
  /** Those of an import that was taken back lie there as one. */
  household: sql`SELECT 'household', id, name || '（' || code || '）', ${projectName}, '', '', '', id, '@removed', updated_at
    FROM households WHERE removed = 1
      AND EXISTS (SELECT 1 FROM changes WHERE record_id = households.id AND field = '@removed')`,
  import: sql`SELECT 'import', id, file_name, ${projectName}, project_id, '', '', '@households/' || project_id, '@import/' || id, imported_at
    FROM household_imports WHERE (SELECT after IS NULL FROM changes
      WHERE record_id = '@households/' || project_id AND field = '@import/' || household_imports.id ORDER BY seq DESC LIMIT 1)`,
  delivery: sql`SELECT 'delivery', id, folder, ${projectName}, project_id, '', '', '@households/' || project_id,
      '@delivery/' || id, begun_at
    FROM deliveries WHERE removed = 1`,
  template: sql`SELECT 'template', id, name, '', paper, '', '', '@county', '@template/' || id, imported_at
    FROM office_templates WHERE removed = 1`,
  dataSet: sql`SELECT 'dataSet', CAST(number AS TEXT), title || '（' || version || '）', '', kind, '', '', '@county',
      '@data/' || number || '/stopped', imported_at
    FROM data_sets WHERE stopped = 1`,
}
