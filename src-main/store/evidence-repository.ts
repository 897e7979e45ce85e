import type { EvidenceFile, MaterialPlace, Stage } from '#shared/documents/document-version'
import { eachOf } from './each-of'
import type { Executor, Schema } from './schema'

/** The retention date is not stored: it follows from the project's dates (P34). */
export type StoredEvidence = Omit<EvidenceFile, 'retainUntil'>

/** In the order they were added; what has been 移出 is not among them. */
export function listEvidence(db: Executor, projectId: string): Promise<StoredEvidence[]> {
  return listWhere(db, projectId, 'is')
}

/** Of one stage of a project; without what has been 移出. */
export async function listEvidenceOf(db: Executor, projectId: string, stage: Stage): Promise<StoredEvidence[]> {
  const rows = await db
    .selectFrom('evidence_files')
    .leftJoin('evidence_removals', 'evidence_id', 'id')
    .selectAll('evidence_files')
    .where('project_id', '=', projectId)
    .where('stage', '=', stage)
    .where('removed_at', 'is', null)
    .execute()
  return rows.map(evidenceOf)
}

/** Whatever holds these bytes; without what has been 移出. */
export async function evidenceOfDigest(db: Executor, sha256: string): Promise<StoredEvidence[]> {
  const rows = await db
    .selectFrom('evidence_files')
    .leftJoin('evidence_removals', 'evidence_id', 'id')
    .selectAll('evidence_files')
    .where('sha256', '=', sha256)
    .where('removed_at', 'is', null)
    .limit(4)
    .execute()
  return rows.map(evidenceOf)
}

/** Of the 事前 stage of these projects, in the order they were added; without what has been 移出. */
export async function listEvidenceBefore(db: Executor, projectIds: readonly string[]): Promise<StoredEvidence[]> {
  const rows = await db
    .selectFrom('evidence_files')
    .leftJoin('evidence_removals', 'evidence_id', 'id')
    .selectAll('evidence_files')
    .where('project_id', 'in', eachOf(projectIds))
    .where('stage', '=', 'before')
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  return rows.map(evidenceOf)
}

/** What has been 移出, and can be taken back. */
export function listRemovedEvidence(db: Executor, projectId: string): Promise<StoredEvidence[]> {
  return listWhere(db, projectId, 'is not')
}

async function listWhere(db: Executor, projectId: string, removal: 'is' | 'is not'): Promise<StoredEvidence[]> {
  const rows = await db
    .selectFrom('evidence_files')
    .leftJoin('evidence_removals', 'evidence_id', 'id')
    .selectAll('evidence_files')
    .where('project_id', '=', projectId)
    .where('removed_at', removal, null)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  return rows.map(evidenceOf)
}

/** Those of the ids that stand in a project now. */
export async function inProjects(db: Executor, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('evidence_files')
    .leftJoin('evidence_removals', 'evidence_id', 'id')
    .select('id')
    .where('removed_at', 'is', null)
    .where('id', 'in', eachOf(ids))
    .execute()
  return new Set(rows.map(({ id }) => id))
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
    slot: file.slot ?? null,
    brought_as: file.broughtAs ? JSON.stringify(file.broughtAs) : null,
  }
  await tx.insertInto('evidence_files').values(row).execute()
}

/** Another name or place; what it was brought in as stays written down. */
export async function placeEvidence(tx: Executor, file: StoredEvidence, place: MaterialPlace): Promise<void> {
  const set = { stage: place.stage, title: place.title, file_name: place.fileName, slot: place.slot ?? null }
  const broughtAs = JSON.stringify(file.broughtAs ?? placeOf(file))
  await tx
    .updateTable('evidence_files')
    .set({ ...set, brought_as: broughtAs })
    .where('id', '=', file.id)
    .execute()
}

/** Stage, title, file name and slot, as the history tells them. */
export const placeOf = ({ stage, title, fileName, slot }: MaterialPlace): MaterialPlace => ({
  stage,
  title,
  fileName,
  ...(slot !== undefined && { slot }),
})

/** False = it was so already. */
export async function setEvidenceRemoved(tx: Executor, id: string, removedAt: string | null): Promise<boolean> {
  if (removedAt === null) {
    const [deleted] = await tx.deleteFrom('evidence_removals').where('evidence_id', '=', id).execute()
    return deleted !== undefined && deleted.numDeletedRows > 0n
  }
  const inserted = await tx
    .insertInto('evidence_removals')
    .values({ evidence_id: id, removed_at: removedAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
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
    ...(row.slot !== null && { slot: row.slot }),
    ...(row.brought_as !== null && { broughtAs: JSON.parse(row.brought_as) as MaterialPlace }),
  }
}
