import { ok, type Result } from '#shared/result'
import { findEvidence } from '../store/evidence-repository'
import { findRecordFile, listRecordFiles } from '../store/record-file-repository'
import type { Executor } from '../store/schema'
import { inTransaction } from '../store/transaction'
import type { CountyContext, Handler } from './context'
import { moveEvidence } from './evidence-writes'
import { noSuchFile, openFiles } from './open-materials'
import { moveFile, openSlot } from './record-files'
import { commandNow, refused } from './record-writes'
import { retainedBecause } from './retained-files'

/** 移出 of several as one step: all of them, or none. PAPER_RETAINED. */
export const removeEvidence: Handler<'evidence.removeAll', CountyContext> = async (county, { ids }) => {
  const done = await inTransaction(county.db, async (tx): Promise<Result<string>> => {
    const open = await openFiles(tx, ids, (await findEvidence(tx, ids[0] ?? ''))?.projectId)
    if (!open.ok) return open
    const command = await commandNow(county, tx, 'removeFile')
    for (const { id } of open.value.files) {
      const moved = await moveEvidence(county, tx, { id, removed: true }, command)
      if (!moved.ok) return moved
    }
    return ok(open.value.project.id)
  })
  if (!done.ok) return done
  county.emit('papersChanged', { projectId: done.value })
  return ok(null)
}

/** The same of files of one record. PAPER_RETAINED, RECORD_FROZEN. */
export const removeRecordFiles: Handler<'record.removeFiles', CountyContext> = (county, { ids }) =>
  inTransaction(county.db, async (tx): Promise<Result<null>> => {
    const open = await openRecordFiles(county, tx, ids)
    if (!open.ok) return open
    const command = await commandNow(county, tx, 'removeFile')
    for (const file of open.value) await moveFile(tx, file, true, command)
    return ok(null)
  })

/** Files of one record that may go from their slots. NOT_FOUND, PAPER_RETAINED, RECORD_FROZEN. */
export async function openRecordFiles(county: CountyContext, tx: Executor, ids: readonly string[]) {
  const recordId = (await findRecordFile(tx, ids[0] ?? ''))?.recordId ?? ''
  const wanted = new Set(ids)
  const files = (await listRecordFiles(tx, recordId)).filter(({ id, removed }) => wanted.has(id) && !removed)
  if (files.length < wanted.size) return noSuchFile()
  for (const slot of new Set(files.map((file) => file.slot))) {
    const open = await openSlot(county, tx, recordId, slot)
    if (!open.ok) return open
    const retained = await retainedBecause(county, tx, open.value, files)
    if (retained) return refused(retained)
  }
  return ok(files)
}
