import type { IsoDate } from '#shared/dates'
import type { AppError } from '#shared/errors'
import { keptUntil } from '#shared/law/retention'
import { archiveProblem, type HeldByArchive, isKept, keptProblem } from '#shared/materials/retained-papers'
import { initialState, type RecordKind } from '#shared/records/kind'
import type { RecordEntry, SlotFile } from '#shared/records/record-entry'
import { lostWith } from '#shared/records/slot-materials'
import { wasMoved } from '../store/change-repository'
import { findProject } from '../store/project-repository'
import { listRecordFiles } from '../store/record-file-repository'
import { findRecord } from '../store/record-repository'
import type { Executor } from '../store/schema'
import { readAgreements } from './agreements'
import { type CountyContext, todayOf } from './context'

/**
 * PAPER_RETAINED where one of these files of a record may not be taken out of it (P34): its slot is for procurement papers,
 * and the record has left its first state, be it sent back since, or its project is archived. What its slot holds twice may
 * go once.
 */
export async function retainedBecause(
  county: CountyContext,
  tx: Executor,
  { kind, entry }: { kind: RecordKind; entry: RecordEntry },
  going: readonly SlotFile[],
): Promise<AppError | null> {
  if (kind.owner !== 'project') return null
  const stored = await findProject(tx, entry.ownerId)
  if (!stored) return null
  const of = { project: stored.project, agreed: await readAgreements(tx, stored.project.id), today: todayOf(county) }
  const [first] = going.filter(({ removed }) => !removed)
  if (first && isKept(of))
    return keptProblem(kind.slots.find(({ id }) => id === first.slot)?.title ?? first.fileName, of)
  const lost = lostWith(kind, going, await listRecordFiles(tx, entry.id))
  if (!lost) return null
  if (entry.state === initialState(kind) && !(await wasMoved(tx, entry.id))) return null
  return keptProblem(lost.title, of)
}

/**
 * ARCHIVE_HOLDS for what is no file of its own: once its project is or was archived, a delivery, a household and the project
 * itself stay with the papers until the day these are kept (P34); null = they may go.
 */
export async function keptWithArchive(
  county: CountyContext,
  tx: Executor,
  projectId: string,
  what: HeldByArchive,
): Promise<AppError | null> {
  const stored = await findProject(tx, projectId)
  const of = stored && {
    project: stored.project,
    agreed: await readAgreements(tx, stored.project.id),
    today: todayOf(county),
  }
  return of && archiveProblem(what, of)
}

/** The day until which what is stored with a project is kept; null while no end of its purchase is known. */
export async function retainedUntil(db: Executor, projectId: string): Promise<IsoDate | null> {
  const stored = await findProject(db, projectId)
  return stored && keptUntil(await readAgreements(db, projectId), stored.project)
}

/** The same for what is stored with a record; undefined = it is of no project. */
export async function retainedUntilWith(county: CountyContext, recordId: string): Promise<IsoDate | null | undefined> {
  const entry = await findRecord(county.db, county.recordKinds, recordId)
  const isOfProject = entry && county.recordKinds.get(entry.kind)?.owner === 'project'
  return isOfProject ? retainedUntil(county.db, entry.ownerId) : undefined
}

/** PAPER_RETAINED of a record that is to be 移出 with all that lies with it. */
export const retainedIn = async (county: CountyContext, tx: Executor, of: { kind: RecordKind; entry: RecordEntry }) =>
  retainedBecause(county, tx, of, await listRecordFiles(tx, of.entry.id))
