import { sql } from 'kysely'
import type { FileRef, Stage } from '#shared/documents/document-version'
import type { Executor } from './schema'

/** Bytes the evidence store must hold. */
export interface StoredDigest {
  sha256: string
  sizeBytes: number
  /** When they were last put there. */
  at: string
}

/** Of all papers, evidence and files of records, 移出 among them; what was delivered is checked by its delivery. */
export async function listStoredDigests(db: Executor): Promise<StoredDigest[]> {
  const { rows } = await sql<{ sha256: string; size: number; at: string }>`
    SELECT sha256, max(size_bytes) AS size, max(at) AS at FROM (
      SELECT sha256, size_bytes, added_at AS at FROM evidence_files
      UNION ALL SELECT sha256, size_bytes, added_at FROM record_files
      UNION ALL SELECT sha256, size_bytes, created_at FROM papers
    ) GROUP BY sha256`.execute(db)
  return rows.map(({ sha256, size, at }) => ({ sha256, sizeBytes: size, at }))
}

/** A stored file with whose it is. */
export interface FiledDigest extends FileRef {
  title: string
  fileName: string
  sizeBytes: number
  filedAt: string
  ownerId: string
  stage: Stage | ''
  removed: boolean
}

/** All that is filed with these bytes. */
export async function filedWith(db: Executor, sha256: string): Promise<FiledDigest[]> {
  const { rows } = await sql<Omit<FiledDigest, 'removed'> & { removed: number }>`
    SELECT 'evidence' AS "of", id, title, file_name AS fileName, size_bytes AS sizeBytes, added_at AS filedAt,
      project_id AS ownerId, stage, removed_at IS NOT NULL AS removed
      FROM evidence_files LEFT JOIN evidence_removals ON evidence_id = id WHERE sha256 = ${sha256}
    UNION ALL SELECT 'record', id, file_name, file_name, size_bytes, added_at, record_id, '', removed
      FROM record_files WHERE sha256 = ${sha256}
    UNION ALL SELECT 'document', id, file_name, file_name, size_bytes, created_at, owner_id, stage, 0
      FROM papers WHERE sha256 = ${sha256}`.execute(db)
  return rows.map((row) => ({ ...row, removed: row.removed === 1 }))
}

/** Ids of all that list a file with these bytes: projects, years, records and whose they are. */
export async function listPlacesOf(db: Executor, sha256: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    WITH place (id) AS (
      SELECT project_id FROM evidence_files WHERE sha256 = ${sha256}
      UNION SELECT record_id FROM record_files WHERE sha256 = ${sha256}
      UNION SELECT owner_id FROM papers WHERE sha256 = ${sha256}
    ) SELECT id FROM place UNION SELECT owner_id FROM records WHERE id IN (SELECT id FROM place)`.execute(db)
  return rows.map(({ id }) => id)
}
