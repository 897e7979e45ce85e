import { fail, ok } from '#shared/result'
import { writeFileAtomic } from '../fs/atomic-write'
import { findDocument, listDocuments } from '../store/document-repository'
import type { CountyContext, Handler } from './context'

const notFound = () => fail('NOT_FOUND', { what: '该文书' })

export const listPapers: Handler<'document.list', CountyContext> = async (county, { projectId }) =>
  ok(await listDocuments(county.db, projectId))

/** The stored bytes, checked against their digest; never made anew. */
export const readPaper: Handler<'document.read', CountyContext> = async (county, { id }) => {
  const document = await findDocument(county.db, id)
  if (!document) return notFound()
  const bytes = await county.evidence.read(document.sha256)
  return bytes.ok ? ok({ bytes: bytes.value, fileName: document.fileName }) : bytes
}

/** FILE_LOCKED, FOLDER_NOT_FOUND, FOLDER_READONLY, DISK_FULL: the target stays as it was, the paper stays in the store. */
export const savePaperAs: Handler<'document.saveAs', CountyContext> = async (county, { id, path }) => {
  const document = await findDocument(county.db, id)
  if (!document) return notFound()
  const bytes = await county.evidence.read(document.sha256)
  return bytes.ok ? writeFileAtomic(path, bytes.value) : bytes
}
