import type { EvidenceFile } from '#shared/documents/document-version'
import type { Executor, Schema } from './schema'

/** The retention date is not stored: it follows from the project's dates (P34). */
export type StoredEvidence = Omit<EvidenceFile, 'retainUntil'>

/** In the order they were added. */
export async function listEvidence(db: Executor, projectId: string): Promise<StoredEvidence[]> {
  const rows = await db
    .selectFrom('evidence_files')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  return rows.map(evidenceOf)
}

export async function findEvidence(db: Executor, id: string): Promise<StoredEvidence | null> {
  const row = await db.selectFrom('evidence_files').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? evidenceOf(row) : null
}

export async function insertEvidence(tx: Executor, file: StoredEvidence): Promise<void> {
  const row = {
    id: file.id,
    project_id: file.projectId,
    stage: file.stage,
    title: file.title,
    file_name: file.fileName,
    sha256: file.sha256,
    size_bytes: file.sizeBytes,
    added_at: file.addedAt,
  }
  await tx.insertInto('evidence_files').values(row).execute()
}

function evidenceOf(row: Schema['evidence_files']): StoredEvidence {
  return {
    id: row.id,
    projectId: row.project_id,
    stage: row.stage,
    title: row.title,
    fileName: row.file_name,
    sha256: row.sha256,
    sizeBytes: row.size_bytes,
    addedAt: row.added_at,
  }
}
