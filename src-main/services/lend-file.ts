import { isOpenable } from '#shared/documents/openable'
import { fail } from '#shared/result'
import { findDocument } from '../store/document-repository'
import { findEvidence } from '../store/evidence-repository'
import type { CountyContext, Handler } from './context'

/** A copy for the system's program, of sound bytes alone. FILE_NOT_OPENED for what could run. */
export const lendFile: Handler<'file.lend', CountyContext> = async (county, { of, id }) => {
  const file = await (of === 'document' ? findDocument(county.db, id) : findEvidence(county.db, id))
  if (!file) return fail('NOT_FOUND', { what: '该材料' })
  if (!isOpenable(file.fileName)) return fail('FILE_NOT_OPENED', { name: file.fileName })
  const sound = await county.evidence.check(file.sha256)
  if (!sound.ok) return sound
  return county.lent.lend(county.evidence.pathOf(file.sha256), file.fileName)
}
