import type { DocumentVersion } from '#shared/documents/document-version'
import { listPapers, listPapersOfRecords } from '../store/paper-repository'
import type { Executor } from '../store/schema'

/** The papers of a project and of these of its records, of each the newest first. */
export async function papersWith(
  db: Executor,
  projectId: string,
  recordIds: readonly string[],
): Promise<DocumentVersion[]> {
  const ofProject = await listPapers(db, { owner: 'project', ownerId: projectId })
  return [...ofProject, ...(await listPapersOfRecords(db, recordIds))]
}

/** Of papers that stand newest first, the newest of each kind of each owner. */
export const newestOfKind = (papers: readonly DocumentVersion[]): DocumentVersion[] =>
  papers.filter(
    ({ kind, ownerId }, at) => papers.findIndex((one) => one.kind === kind && one.ownerId === ownerId) === at,
  )
