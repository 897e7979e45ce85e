import { basename } from 'node:path'
import { safeFileName } from '#shared/bundle/safe-name'
import type { EvidenceFile } from '#shared/documents/document-version'
import { isProgram } from '#shared/documents/openable'
import { fail, ok, type Result } from '#shared/result'
import type { LongWork } from '../fs/progress'
import { sourceSize } from '../fs/source-file'
import { failureOf } from '../fs/stop'
import { writeChanges } from '../store/change-repository'
import {
  findEvidence,
  insertEvidence,
  listEvidence,
  listRemovedEvidence,
  placeOf,
  type StoredEvidence,
} from '../store/evidence-repository'
import { withProblems } from '../store/file-check-repository'
import { findProject } from '../store/project-repository'
import { inRecords } from '../store/record-file-repository'
import { inTransaction } from '../store/transaction'
import { type AppContext, type CountyContext, type Handler, instantOf } from './context'
import { evidenceField, moveEvidence, putInPlace, takeOut } from './evidence-writes'
import { problemOfNew } from './file-checks'
import { keepFound } from './found-altered'
import { slotProblem } from './material-places'
import { expectedIn } from './office-data'
import { noSuchFile, openFiles, openProject } from './open-materials'
import { commandNow, commandOfAdding, refused } from './record-writes'
import { retainedUntil } from './retained-files'
import { sameContents } from './same-contents'
import { noteSigned } from './signed-contracts'

const noProject = () => fail('NOT_FOUND', { what: '该项目' })

const listOf =
  (list: typeof listEvidence) =>
  async (county: CountyContext, { projectId }: { projectId: string }): Promise<Result<EvidenceFile[]>> => {
    const stored = await findProject(county.db, projectId)
    if (!stored) return noProject()
    const retainUntil = await retainedUntil(county.db, projectId)
    const files = await withProblems(county.db, await list(county.db, projectId))
    return ok(files.map((file) => ({ ...file, retainUntil })))
  }

export const listFiles: Handler<'evidence.list', CountyContext> = listOf(listEvidence)

/** What has been 移出: kept, but in no list and no bundle. What lies in a slot of a record now is there, not gone. */
export const listRemoved: Handler<'evidence.listRemoved', CountyContext> = listOf(async (db, projectId) => {
  const removed = await listRemovedEvidence(db, projectId)
  const moved = await inRecords(
    db,
    removed.map(({ id }) => id),
  )
  return removed.filter(({ id }) => !moved.has(id))
})

/** 移出 and back. Row and bytes stay in the county until their retention has run out (P34). PAPER_RETAINED, PROJECT_BINNED. */
export const setRemoved: Handler<'evidence.setRemoved', CountyContext> = async (county, change) => {
  const projectId = await inTransaction(county.db, async (tx) => {
    const file = await findEvidence(tx, change.id)
    const open = file ? await openProject(tx, file.projectId) : noSuchFile()
    if (!open.ok) return open
    const command = await commandNow(county, tx, change.removed ? 'removeFile' : 'restoreFile')
    return moveEvidence(county, tx, change, command)
  })
  if (!projectId.ok) return projectId
  county.emit('papersChanged', { projectId: projectId.value })
  return ok(null)
}

/** Before it is added: the dialog says which files are empty. */
export const measureFile: Handler<'evidence.measure', AppContext> = async (_app, { path }) => {
  try {
    return ok({ sizeBytes: await sourceSize(path) })
  } catch (error) {
    return failureOf(error, path, 'read')
  }
}

/**
 * Copies the file into the county; the original is neither moved nor needed afterwards. FILE_EMPTY, FILE_IS_FOLDER, FORM_REFUSED;
 * CANCELLED by the job it is.
 */
export const addFile: Handler<'evidence.add', CountyContext> = async (county, input) => {
  const { projectId, stage, title, slot, path, jobId, stepOf } = input
  const open = await openProject(county.db, projectId)
  if (!open.ok) return open
  const form = slotProblem(basename(path), { stage, slot }, expectedIn(county, open.value))
  if (form) return refused(form)
  const taken = await takeInAsJob(county, path, { jobId, subject: projectId })
  if (!taken.ok) return taken
  const named = { stage, title: title.trim() || taken.value.fileName, ...(slot !== undefined && { slot }) }
  const file: StoredEvidence = { ...taken.value, ...named, projectId }
  const written = await inTransaction(county.db, async (tx) => {
    await insertEvidence(tx, file)
    const after = placeOf(file)
    const command = await commandOfAdding(county, tx, projectId, stepOf ? evidenceField(stepOf) : null)
    await writeChanges(tx, projectId, [{ field: evidenceField(file.id), before: undefined, after }], command)
    return noteSigned(county, tx, projectId)
  })
  if (!written.ok) return written
  county.emit('papersChanged', { projectId })
  const sameAs = await sameContents(county, file)
  const told = { ...file, retainUntil: await retainedUntil(county.db, file.projectId) }
  return ok(sameAs.length > 0 ? { ...told, sameAs } : told)
}

/** 替换: another file under the same title; the one before is 移出 and stays in the county (P34). FILE_EMPTY, FILE_IS_FOLDER. */
export const replaceFile: Handler<'evidence.replace', CountyContext> = async (county, { id, path, jobId }) => {
  const open = await openFiles(county.db, [id], (await findEvidence(county.db, id))?.projectId)
  if (!open.ok) return open
  const [before] = open.value.files
  if (!before) return noSuchFile()
  const taken = await takeInAsJob(county, path, { jobId, subject: before.projectId })
  if (!taken.ok) return taken
  const { projectId, stage, title, slot } = before
  const file: StoredEvidence = { ...taken.value, projectId, stage, title, ...(slot !== undefined && { slot }) }
  const written = await inTransaction(county.db, async (tx) => {
    await putInPlace(tx, id, file, await commandNow(county, tx, 'replaceFile'))
    return noteSigned(county, tx, projectId)
  })
  if (!written.ok) return written
  county.emit('papersChanged', { projectId })
  return ok({ ...file, retainUntil: await retainedUntil(county.db, file.projectId) })
}

/** 替换 by a file that came before them and is there already: they are 移出 and stay in the county (P34). */
export async function replaceByEarlier(county: CountyContext, projectId: string, files: readonly StoredEvidence[]) {
  if (files.length === 0) return ok(null)
  await inTransaction(county.db, async (tx) => {
    await takeOut(tx, projectId, files, await commandNow(county, tx, 'replaceFile'))
    return ok(null)
  })
  county.emit('papersChanged', { projectId })
  return ok(null)
}

/** `takeIn`, told as it goes on and left off by its id. */
export const takeInAsJob = (
  county: CountyContext,
  path: string,
  { jobId, subject }: { jobId: string | undefined; subject: string },
) =>
  county.jobs.runTold({ jobId, kind: 'add', subject, path: '', label: '添加文件' }, (job) => takeIn(county, path, job))

/** The bytes into the evidence store, looked at, and what is known of them. FILE_EMPTY, FILE_IS_FOLDER, FILE_IS_PROGRAM. */
export async function takeIn(county: CountyContext, path: string, work: LongWork = {}) {
  if (isProgram(path)) return fail('FILE_IS_PROGRAM', { path })
  const measured = await measureFile(county, { path })
  if (!measured.ok) return measured
  if (measured.value.sizeBytes === 0) return fail('FILE_EMPTY', { path })
  const put = await county.evidence.putFile(path, work)
  if (!put.ok) return put
  // The same bytes again are the original of what was altered.
  await keepFound(county, put.value.sha256, null)
  const fileName = safeFileName(basename(path))
  const unreadable = await problemOfNew(county, { sha256: put.value.sha256, fileName })
  return ok({
    id: county.newId(),
    fileName,
    sha256: put.value.sha256,
    sizeBytes: put.value.sizeBytes,
    addedAt: instantOf(county),
    ...(unreadable !== null && { unreadable }),
  })
}
