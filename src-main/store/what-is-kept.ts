import { sql } from 'kysely'
import type { FoundRef, PlaceRef } from '#shared/backup/found'
import type { Executor } from './schema'

/** One thing a county keeps, with what tells whether it is the same in another state of that county. */
export interface Kept extends FoundRef {
  place: PlaceRef
  title: string
  /** Of a record or paper its kind. */
  kind: string
  /** 移出, or in the 回收站. */
  out: boolean
  /** What it says beside its body; equal where that is the same. */
  says: string
  /** When its body was written last: where it differs, the body may be the same all the same. */
  written: string
  at: string | null
}

interface Row {
  sort: Kept['sort']
  type: PlaceRef['type']
  owner: string
  id: string
  title: string
  kind: string
  gone: number
  says: string
  written: string
  at: string | null
}

/** Of records their files go along: one that came or went is a record that was changed. */
const query = `
  SELECT 'body' AS sort, 'project' AS type, id AS owner, id, name AS title, '' AS kind, status = 'binned' AS gone,
    json_array(status, name, year, previous_id) AS says, revision || ' ' || updated_at AS written, updated_at AS at FROM projects
  UNION ALL SELECT 'body', 'contractor', id, id, name, '', 0, body, '', NULL FROM contractors
  UNION ALL SELECT 'body', 'year', CAST(year AS TEXT), CAST(year AS TEXT), year || '年度', '', 0,
    json_array(threshold_amount_fen, threshold_document_number, threshold_effective_on, threshold_confirmed,
      justification_reason, justification_paper, (SELECT json_group_array(json_array(id, position, level, fiscal_year,
      amount_fen, document_number, counted) ORDER BY position) FROM grants WHERE grants.year = year_parameters.year)), '', NULL
    FROM year_parameters
  UNION ALL SELECT 'body', 'county', '', '', '单位信息', '', 0, json_array(region_code, region_name, prefecture_name,
    bureau_name, credit_code, address, legal_representative, phone), '', NULL FROM county_profile
  UNION ALL SELECT 'record', owner, owner_id, id, title, kind, removed, json_array(state, (
      SELECT json_group_array(json_array(id, slot, file_name) ORDER BY id) FROM record_files
      WHERE record_id = records.id AND record_files.removed = 0)), revision || ' ' || updated_at, updated_at FROM records
  UNION ALL SELECT 'paper', CASE papers.owner WHEN 'record' THEN coalesce(records.owner, 'county') ELSE papers.owner END,
    CASE papers.owner WHEN 'record' THEN coalesce(records.owner_id, '') ELSE papers.owner_id END,
    papers.id, file_name, papers.kind, 0, papers.sha256, '', created_at
    FROM papers LEFT JOIN records ON papers.owner = 'record' AND records.id = papers.owner_id
  UNION ALL SELECT 'evidence', 'project', project_id, id, coalesce(nullif(title, ''), file_name), '', removed_at IS NOT NULL,
    json_array(stage, title, file_name, slot), '', added_at FROM evidence_files LEFT JOIN evidence_removals ON evidence_id = id
  UNION ALL SELECT 'budget', 'project', project_id, id, coalesce(nullif(label, ''), '第' || number || '版'), '', 0, '', '', saved_at
    FROM budget_versions
  UNION ALL SELECT 'household', 'project', project_id, id, name, '', removed, sha256, '', updated_at FROM households`

/** All that the county keeps and a backup gives back one by one. */
export async function whatIsKept(db: Executor): Promise<Kept[]> {
  const { rows } = await sql.raw<Row>(query).execute(db)
  return rows.map(({ type, owner, gone, ...row }) => ({ ...row, place: { type, id: owner }, out: gone !== 0 }))
}

const tables = { project: 'projects', record: 'records' } as const

/** The body of a project or a record as it is stored; undefined = it is not there. */
export async function storedBody(db: Executor, of: keyof typeof tables, id: string): Promise<unknown> {
  const row = await db.selectFrom(tables[of]).select('body').where('id', '=', id).executeTakeFirst()
  return row && JSON.parse(row.body)
}
