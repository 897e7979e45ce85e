import { basename } from 'node:path'
import { safeFileName } from '#shared/bundle/safe-name'
import type { EvidenceFile } from '#shared/documents/document-version'
import { retentionDate } from '#shared/project/retention'
import { fail, ok, type Result } from '#shared/result'
import { sourceSize } from '../fs/source-file'
import { failureOf } from '../fs/stop'
import { insertEvidence, listEvidence, listRemovedEvidence, type StoredEvidence } from '../store/evidence-repository'
import { findProject } from '../store/project-repository'
import { inTransaction } from '../store/transaction'
import { type AppContext, type CountyContext, type Handler, instantOf } from './context'
import { evidenceField, moveEvidence } from './evidence-writes'
import { commandNow, noteChanges } from './record-writes'

const noProject = () => fail('NOT_FOUND', { what: '该项目' })

const listOf =
  (list: typeof listEvidence) =>
  async (county: CountyContext, { projectId }: { projectId: string }): Promise<Result<EvidenceFile[]>> => {
    const stored = await findProject(county.db, projectId)
    if (!stored) return noProject()
    const retainUntil = retentionDate(stored.project)
    return ok((await list(county.db, projectId)).map((file) => ({ ...file, retainUntil })))
  }

export const listFiles: Handler<'evidence.list', CountyContext> = listOf(listEvidence)

/** What has been 移出: kept, but in no list and no bundle. */
export const listRemoved: Handler<'evidence.listRemoved', CountyContext> = listOf(listRemovedEvidence)

/** 移出 and back. Row and bytes stay in the county until their retention has run out (P34). PAPER_RETAINED. */
export const setRemoved: Handler<'evidence.setRemoved', CountyContext> = async (county, change) => {
  const projectId = await inTransaction(county.db, async (tx) => {
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

/** Copies the file into the county; the original is neither moved nor needed afterwards. FILE_EMPTY, FILE_IS_FOLDER. */
export const addFile: Handler<'evidence.add', CountyContext> = async (county, { projectId, stage, title, path }) => {
  const stored = await findProject(county.db, projectId)
  if (!stored) return noProject()
  const measured = await measureFile(county, { path })
  if (!measured.ok) return measured
  if (measured.value.sizeBytes === 0) return fail('FILE_EMPTY', { path })
  const put = await county.evidence.putFile(path)
  if (!put.ok) return put
  const fileName = safeFileName(basename(path))
  const file: StoredEvidence = {
    id: county.newId(),
    projectId,
    stage,
    title: title.trim() || fileName,
    fileName,
    sha256: put.value.sha256,
    sizeBytes: put.value.sizeBytes,
    addedAt: instantOf(county),
  }
  await inTransaction(county.db, async (tx) => {
    await insertEvidence(tx, file)
    const after = { title: file.title, fileName, stage }
    await noteChanges(county, tx, 'addFile', projectId, [{ field: evidenceField(file.id), before: undefined, after }])
    return ok(null)
  })
  county.emit('papersChanged', { projectId })
  return ok({ ...file, retainUntil: retentionDate(stored.project) })
}
