import { basename } from 'node:path'
import { safeFileName } from '#shared/bundle/safe-name'
import { retentionDate } from '#shared/project/retention'
import { fail, ok } from '#shared/result'
import { copyFileAtomic } from '../fs/atomic-write'
import { recordChange } from '../store/change-log'
import { findEvidence, insertEvidence, listEvidence, type StoredEvidence } from '../store/evidence-repository'
import { findProject } from '../store/project-repository'
import { inTransaction } from '../store/transaction'
import { type CountyContext, type Handler, instantOf } from './context'

const noProject = () => fail('NOT_FOUND', { what: '该项目' })

export const listFiles: Handler<'evidence.list', CountyContext> = async (county, { projectId }) => {
  const stored = await findProject(county.db, projectId)
  if (!stored) return noProject()
  const retainUntil = retentionDate(stored.project)
  return ok((await listEvidence(county.db, projectId)).map((file) => ({ ...file, retainUntil })))
}

/** Copies the file into the county; the original is neither moved nor needed afterwards. */
export const addFile: Handler<'evidence.add', CountyContext> = async (county, { projectId, stage, title, path }) => {
  const stored = await findProject(county.db, projectId)
  if (!stored) return noProject()
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
  return inTransaction(county.db, async (tx) => {
    await insertEvidence(tx, file)
    await recordChange(tx, file.addedAt, 'add', 'evidence', file.id)
    return ok({ ...file, retainUntil: retentionDate(stored.project) })
  })
}

/** The stored bytes, checked against their digest before they leave the county. */
export const saveFileAs: Handler<'evidence.saveAs', CountyContext> = async (county, { id, path }) => {
  const file = await findEvidence(county.db, id)
  if (!file) return fail('NOT_FOUND', { what: '该材料' })
  const sound = await county.evidence.check(file.sha256)
  return sound.ok ? copyFileAtomic(county.evidence.pathOf(file.sha256), path) : sound
}
