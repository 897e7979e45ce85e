import type { FileRef } from '#shared/documents/document-version'
import { isOpenable } from '#shared/documents/openable'
import { fail, ok } from '#shared/result'
import { copyFileAtomic } from '../fs/atomic-write'
import { findEvidence } from '../store/evidence-repository'
import { findPaper } from '../store/paper-repository'
import { findRecordFile } from '../store/record-file-repository'
import type { Executor } from '../store/schema'
import type { CountyContext, Handler } from './context'

interface Stored {
  fileName: string
  sha256: string
  sizeBytes: number
}

const finders: Record<FileRef['of'], (db: Executor, id: string) => Promise<Stored | null>> = {
  document: findPaper,
  evidence: findEvidence,
  record: findRecordFile,
}

const notFound = () => fail('NOT_FOUND', { what: '该文件' })

/** What a preview holds in memory at most, twice over. */
const shownBytes = 200 * 1024 ** 2

/** The stored bytes, checked against their digest; never made anew. */
export const readFile: Handler<'file.read', CountyContext> = async (county, { of, id }) => {
  const file = await finders[of](county.db, id)
  if (!file) return notFound()
  if (file.sizeBytes > shownBytes) return fail('TOO_LARGE_TO_SHOW', { name: file.fileName })
  const bytes = await county.evidence.read(file.sha256)
  return bytes.ok ? ok({ bytes: bytes.value, fileName: file.fileName }) : bytes
}

/** Checked before they leave the county. FILE_LOCKED, FOLDER_NOT_FOUND, FOLDER_READONLY, DISK_FULL: the target stays as it was. */
export const saveFileAs: Handler<'file.saveAs', CountyContext> = async (county, { of, id, path }) => {
  const file = await finders[of](county.db, id)
  if (!file) return notFound()
  const sound = await county.evidence.check(file.sha256)
  if (!sound.ok) return sound
  return county.unfinished.during(path, () => copyFileAtomic(county.evidence.pathOf(file.sha256), path))
}

/** A copy for the system's program, of sound bytes alone. FILE_NOT_OPENED for what could run. */
export const lendFile: Handler<'file.lend', CountyContext> = async (county, { of, id }) => {
  const file = await finders[of](county.db, id)
  if (!file) return notFound()
  if (!isOpenable(file.fileName)) return fail('FILE_NOT_OPENED', { name: file.fileName })
  const sound = await county.evidence.check(file.sha256)
  if (!sound.ok) return sound
  return county.lent.lend(county.evidence.pathOf(file.sha256), file.fileName)
}
