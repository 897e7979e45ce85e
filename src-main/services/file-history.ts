import type { FileRef } from '#shared/documents/document-version'
import type { HistoryStep } from '#shared/records/record-entry'
import { fail, ok } from '#shared/result'
import { fileField, stampText, undoneStamps } from '../store/change-repository'
import { rowsOfField } from '../store/changes-of-field'
import { findEvidence } from '../store/evidence-repository'
import { findRecordFile } from '../store/record-file-repository'
import type { Executor } from '../store/schema'
import type { CountyContext, Handler } from './context'
import { evidenceField } from './evidence-writes'
import { grouped } from './grouped'
import { stepOf } from './history'
import { findSubject } from './subjects/all'

/** What was done with one file, newest first, of the history of what it belongs to. */
export const readFileHistory: Handler<'file.history', CountyContext> = async (county, file) => {
  const { db } = county
  const place = await placeInHistory(db, file)
  const subject = place && (await findSubject(county, db, place.subjectId))
  if (!place || !subject) return fail('NOT_FOUND', { what: '该文件的经过' })
  const rows = await rowsOfField(db, subject.id, place.field)
  const undone = await undoneStamps(db, [subject.id])
  const steps: HistoryStep[] = []
  for (const [stamp, ofCommand] of grouped(rows, stampText)) {
    const step = await stepOf(db, subject, ofCommand, undone.has(stamp))
    if (step) steps.push(step)
  }
  return ok(steps)
}

async function placeInHistory(db: Executor, { of, id }: FileRef): Promise<{ subjectId: string; field: string } | null> {
  const file = of === 'evidence' ? await findEvidence(db, id) : null
  if (file) return { subjectId: file.projectId, field: evidenceField(id) }
  const inSlot = of === 'record' ? await findRecordFile(db, id) : null
  return inSlot && { subjectId: inSlot.recordId, field: fileField(id) }
}
