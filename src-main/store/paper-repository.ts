import type { DocumentVersion, PaperOwner } from '#shared/documents/document-version'
import { eachOf } from './each-of'
import type { Executor, Schema } from './schema'

export interface OwnerRef {
  owner: PaperOwner
  ownerId: string
}

/** Newest first. */
export async function listPapers(db: Executor, { owner, ownerId }: OwnerRef): Promise<DocumentVersion[]> {
  const rows = await db
    .selectFrom('papers')
    .selectAll()
    .where('owner', '=', owner)
    .where('owner_id', '=', ownerId)
    .orderBy('created_at', 'desc')
    .orderBy('number', 'desc')
    .execute()
  return rows.map(paperOf)
}

/** Of these records, in their order, of each the newest first. */
export async function listPapersOfRecords(db: Executor, recordIds: readonly string[]): Promise<DocumentVersion[]> {
  const rows = await db
    .selectFrom('papers')
    .selectAll()
    .where('owner', '=', 'record')
    .where('owner_id', 'in', eachOf(recordIds))
    .orderBy('created_at', 'desc')
    .orderBy('number', 'desc')
    .execute()
  const place = new Map(recordIds.map((id, at) => [id, at]))
  const placeOf = ({ ownerId }: DocumentVersion) => place.get(ownerId) ?? 0
  return rows.map(paperOf).sort((one, other) => placeOf(one) - placeOf(other))
}

/** The contracts made of these projects, newest first. */
export async function listContracts(db: Executor, projectIds: readonly string[]): Promise<DocumentVersion[]> {
  const rows = await db
    .selectFrom('papers')
    .selectAll()
    .where('owner', '=', 'project')
    .where('owner_id', 'in', eachOf(projectIds))
    .where('kind', '=', 'contract')
    .orderBy('created_at', 'desc')
    .orderBy('number', 'desc')
    .execute()
  return rows.map(paperOf)
}

/** What the papers of an owner were made of, by paper; those that came with a bundle are not known. */
export async function listSources(db: Executor, { owner, ownerId }: OwnerRef): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('papers')
    .select(['id', 'made_of'])
    .where('owner', '=', owner)
    .where('owner_id', '=', ownerId)
    .execute()
  return new Map(rows.flatMap(({ id, made_of }) => (made_of === null ? [] : [[id, made_of]])))
}

export async function findPaper(db: Executor, id: string): Promise<DocumentVersion | null> {
  const row = await db.selectFrom('papers').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? paperOf(row) : null
}

/** A template of the program that papers were made with. */
export interface DefaultUsed {
  sha256: string
  name: string
  version: string
}

/** Of papers of that kind, oldest first, each digest once. */
export async function listDefaultsUsed(db: Executor, kind: string): Promise<DefaultUsed[]> {
  const rows = await db
    .selectFrom('papers')
    .select(['template_sha256', 'template_name', 'template_version'])
    .where('kind', '=', kind)
    .where('template_by', '=', 'program')
    .orderBy('created_at')
    .orderBy('number')
    .execute()
  const used = new Map<string, DefaultUsed>()
  for (const { template_sha256: sha256, template_name: name, template_version: version } of rows) {
    if (sha256 !== null && !used.has(sha256)) used.set(sha256, { sha256, name, version: version ?? '' })
  }
  return [...used.values()]
}

export async function nextPaperNumber(tx: Executor, { owner, ownerId }: OwnerRef, kind: string): Promise<number> {
  const row = await tx
    .selectFrom('papers')
    .select((select) => select.fn.max('number').as('last'))
    .where('owner', '=', owner)
    .where('owner_id', '=', ownerId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

/** `madeOf`: what it says, as a sha-256; null = not known, so that it is never called stale. */
export async function insertPaper(tx: Executor, paper: DocumentVersion, madeOf: string | null): Promise<void> {
  const row = {
    id: paper.id,
    owner: paper.owner,
    owner_id: paper.ownerId,
    kind: paper.kind,
    number: paper.number,
    stage: paper.stage,
    file_name: paper.fileName,
    sha256: paper.sha256,
    size_bytes: paper.sizeBytes,
    created_at: paper.createdAt,
    template_name: paper.templateName,
    template_by: paper.template?.by ?? null,
    template_version: paper.template?.version ?? null,
    template_sha256: paper.template?.sha256 ?? null,
    made_of: madeOf,
  }
  await tx.insertInto('papers').values(row).execute()
}

function paperOf(row: Schema['papers']): DocumentVersion {
  return {
    id: row.id,
    owner: row.owner,
    ownerId: row.owner_id,
    kind: row.kind,
    number: row.number,
    stage: row.stage,
    fileName: row.file_name,
    sha256: row.sha256,
    sizeBytes: row.size_bytes,
    createdAt: row.created_at,
    templateName: row.template_name,
    template: row.template_by && {
      by: row.template_by,
      version: row.template_version ?? '',
      sha256: row.template_sha256,
    },
  }
}
