import { freeName, partsOfName } from '#shared/bundle/file-name'
import type { MaterialPlace } from '#shared/documents/document-version'
import { inSlot } from '#shared/records/slot-materials'
import { fail, ok, type Result } from '#shared/result'
import { type Command, fileField, writeChanges } from '../store/change-repository'
import {
  findEvidence,
  insertEvidence,
  listEvidence,
  placeEvidence,
  placeOf,
  type StoredEvidence,
  setEvidenceRemoved,
} from '../store/evidence-repository'
import {
  findRecordFile,
  insertRecordFile,
  listRecordFiles,
  placeRecordFile,
  setFileRemoved,
} from '../store/record-file-repository'
import type { Executor } from '../store/schema'
import { inTransaction } from '../store/transaction'
import type { CountyContext, Handler } from './context'
import { evidenceChanges, moveEvidence } from './evidence-writes'
import { slotProblems } from './material-places'
import { expectedIn } from './office-data'
import { openFiles, openProject } from './open-materials'
import { moveFile, openSlot } from './record-files'
import { commandNow, refused } from './record-writes'
import { openRecordFiles } from './several-files'
import { noteSigned } from './signed-contracts'

/*
 * A file that goes from a project's materials to a slot of one of its records, or back, keeps its id: where it was its row is
 * 移出, where it comes to it stands again or for the first time. Both are one step, which is undone as one.
 */

/** To a slot of a record of the same project. NOT_FOUND, PAPER_RETAINED, RECORD_FROZEN. */
export const moveToRecord: Handler<'evidence.moveToRecord', CountyContext> = async (
  county,
  { ids, recordId, slot },
) => {
  const done = await inTransaction(county.db, async (tx): Promise<Result<string>> => {
    const from = await openFiles(tx, ids, (await findEvidence(tx, ids[0] ?? ''))?.projectId)
    if (!from.ok) return from
    const to = await openSlot(county, tx, recordId, slot)
    if (!to.ok) return to
    const { project, files } = from.value
    const { kind, entry } = to.value
    if (kind.owner !== 'project' || entry.ownerId !== project.id) return fail('NOT_FOUND', { what: '该记录的这一栏' })
    const taken = inSlot(await listRecordFiles(tx, recordId), slot).map(({ fileName }) => fileName)
    const command = await commandNow(county, tx, 'moveFile')
    for (const file of files) {
      const gone = await moveEvidence(county, tx, { id: file.id, removed: true }, command)
      if (!gone.ok) return gone
      const fileName = freeName(file.fileName, taken)
      taken.push(fileName)
      await standInSlot(tx, file, { recordId, slot, fileName }, command)
    }
    return ok(project.id)
  })
  if (!done.ok) return done
  county.emit('papersChanged', { projectId: done.value })
  return ok(null)
}

async function standInSlot(
  tx: Executor,
  { id, sha256, sizeBytes, addedAt }: StoredEvidence,
  at: { recordId: string; slot: string; fileName: string },
  command: Command,
): Promise<void> {
  const before = await findRecordFile(tx, id)
  const after = { slot: at.slot, fileName: at.fileName }
  if (before?.recordId === at.recordId) {
    await placeRecordFile(tx, id, after)
    await setFileRemoved(tx, id, false)
  } else await insertRecordFile(tx, { id, ...at, sha256, sizeBytes, addedAt, removed: false })
  await writeChanges(tx, at.recordId, [{ field: fileField(id), before: undefined, after }], command)
}

/** To a slot of the project of its record. NOT_FOUND, SLOT_UNKNOWN, FORM_REFUSED, PAPER_RETAINED, RECORD_FROZEN. */
export const moveToProject: Handler<'record.moveToProject', CountyContext> = async (county, { ids, stage, slot }) => {
  const done = await inTransaction(county.db, async (tx): Promise<Result<string>> => {
    const files = await openRecordFiles(county, tx, ids)
    if (!files.ok) return files
    const [first] = files.value
    const from = await openSlot(county, tx, first?.recordId ?? '', first?.slot ?? '')
    if (!from.ok) return from
    if (from.value.kind.owner !== 'project') return fail('NOT_FOUND', { what: '该记录所属的项目' })
    const project = await openProject(tx, from.value.entry.ownerId)
    if (!project.ok) return project
    const projectId = project.value.id
    const problem = slotProblems(files.value, { stage, slot }, expectedIn(county, project.value))
    if (problem) return refused(problem)
    const taken = (await listEvidence(tx, projectId)).map(({ fileName }) => fileName)
    const command = await commandNow(county, tx, 'moveFile')
    for (const file of files.value) {
      await moveFile(tx, file, true, command)
      const fileName = freeName(file.fileName, taken)
      taken.push(fileName)
      const { id, sha256, sizeBytes, addedAt } = file
      const place = { stage, slot, fileName, title: partsOfName(fileName).stem }
      await standInProject(tx, { id, projectId, sha256, sizeBytes, addedAt, ...place }, command)
    }
    const signed = await noteSigned(county, tx, projectId)
    return signed.ok ? ok(projectId) : signed
  })
  if (!done.ok) return done
  county.emit('papersChanged', { projectId: done.value })
  return ok(null)
}

async function standInProject(tx: Executor, file: StoredEvidence & MaterialPlace, command: Command): Promise<void> {
  const before = await findEvidence(tx, file.id)
  if (before) {
    await placeEvidence(tx, before, placeOf(file))
    await setEvidenceRemoved(tx, file.id, null)
  } else await insertEvidence(tx, file)
  await writeChanges(tx, file.projectId, evidenceChanges(file, before), command)
}
