import { ok } from '#shared/result'
import { listDocuments } from '../store/document-repository'
import type { CountyContext, Handler } from './context'

export const listPapers: Handler<'document.list', CountyContext> = async (county, { projectId }) =>
  ok(await listDocuments(county.db, projectId))
