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
  const told: { seq: number; step: HistoryStep }[] = []
  for (const { subjectId, field } of await placesInHistory(db, file)) {
    const subject = await findSubject(county, db, subjectId)
    if (!subject) continue
    const undone = await undoneStamps(db, [subjectId])
    for (const [stamp, ofCommand] of grouped(await rowsOfField(db, subjectId, field), stampText)) {
      const step = await stepOf(db, subject, ofCommand, undone.has(stamp))
      if (step) told.push({ seq: ofCommand[0]?.seq ?? 0, step })
    }
  }
  if (told.length === 0) return fail('NOT_FOUND', { what: '该文件的经过' })
  const inOrder = told.toSorted((one, other) => other.seq - one.seq).map(({ step }) => step)
  return ok([...grouped(inOrder, ({ stamp }) => JSON.stringify(stamp)).values()].map(asOne))
}

/** A move between a project and its record is one step of both. */
const asOne = ([step, ...others]: HistoryStep[]): HistoryStep => ({
  ...(step as HistoryStep),
  fields: [step, ...others].flatMap((one) => one?.fields ?? []),
  undoable: [step, ...others].every((one) => one?.undoable),
})

/** Where it is told of: with its project, with a record, or with both, where it has been moved between them. */
async function placesInHistory(db: Executor, { of, id }: FileRef): Promise<{ subjectId: string; field: string }[]> {
  if (of !== 'evidence' && of !== 'record') return []
  const [file, inSlot] = [await findEvidence(db, id), await findRecordFile(db, id)]
  return [
    ...(file ? [{ subjectId: file.projectId, field: evidenceField(id) }] : []),
    ...(inSlot ? [{ subjectId: inSlot.recordId, field: fileField(id) }] : []),
  ]
}
