import type { DocumentVersion } from '#shared/documents/document-version'
import type { Executor, Schema } from './schema'

/** Newest first. */
export async function listDocuments(db: Executor, projectId: string): Promise<DocumentVersion[]> {
  const rows = await db
    .selectFrom('document_versions')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('created_at', 'desc')
    .orderBy('number', 'desc')
    .execute()
  return rows.map(documentOf)
}

/** Of every project. */
export async function listAllDocuments(db: Executor): Promise<DocumentVersion[]> {
  return (await db.selectFrom('document_versions').selectAll().execute()).map(documentOf)
}

/** What the papers of a project were made of, by paper. */
export async function listPaperSources(db: Executor, projectId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('paper_sources')
    .innerJoin('document_versions', 'id', 'document_id')
    .select(['document_id', 'made_of'])
    .where('project_id', '=', projectId)
    .execute()
  return new Map(rows.map(({ document_id, made_of }) => [document_id, made_of]))
}

export async function insertPaperSource(tx: Executor, documentId: string, madeOf: string): Promise<void> {
  await tx.insertInto('paper_sources').values({ document_id: documentId, made_of: madeOf }).execute()
}

export async function findDocument(db: Executor, id: string): Promise<DocumentVersion | null> {
  const row = await db.selectFrom('document_versions').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? documentOf(row) : null
}

export async function nextDocumentNumber(
  tx: Executor,
  projectId: string,
  kind: DocumentVersion['kind'],
): Promise<number> {
  const row = await tx
    .selectFrom('document_versions')
    .select((select) => select.fn.max('number').as('last'))
    .where('project_id', '=', projectId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

export async function insertDocument(tx: Executor, document: DocumentVersion): Promise<void> {
  const row = {
    id: document.id,
    project_id: document.projectId,
    kind: document.kind,
    number: document.number,
    stage: document.stage,
    file_name: document.fileName,
    sha256: document.sha256,
    size_bytes: document.sizeBytes,
    created_at: document.createdAt,
    template_name: document.templateName,
  }
  await tx.insertInto('document_versions').values(row).execute()
}

function documentOf(row: Schema['document_versions']): DocumentVersion {
  return {
    id: row.id,
    projectId: row.project_id,
    kind: row.kind,
    number: row.number,
    stage: row.stage,
    fileName: row.file_name,
    sha256: row.sha256,
    sizeBytes: row.size_bytes,
    createdAt: row.created_at,
    templateName: row.template_name,
  }
}
