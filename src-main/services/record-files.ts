import { basename } from 'node:path'
import { safeFileName } from '#shared/bundle/safe-name'
import type { SlotFile } from '#shared/records/record-entry'
import { fileProblem } from '#shared/records/state-machine'
import { fail, ok, type Result } from '#shared/result'
import { type Command, type CommandName, fileField, writeChanges } from '../store/change-repository'
import { findRecordFile, insertRecordFile, listRecordFiles, setFileRemoved } from '../store/record-file-repository'
import { findRecord } from '../store/record-repository'
import type { Executor } from '../store/schema'
import { inTransaction } from '../store/transaction'
import { type CountyContext, type Handler, instantOf } from './context'
import { measureFile } from './evidence'
import { commandNow, refused } from './record-writes'

export const listFiles: Handler<'record.listFiles', CountyContext> = async ({ db }, { id }) =>
  ok(await listRecordFiles(db, id))

/** Copies the file into a slot of the record; the original is neither moved nor needed afterwards. FILE_EMPTY, FILE_IS_FOLDER. */
export const addFile: Handler<'record.addFile', CountyContext> = async (county, { id: recordId, slot, path }) => {
  const measured = await measureFile(county, { path })
  if (!measured.ok) return measured
  if (measured.value.sizeBytes === 0) return fail('FILE_EMPTY', { path })
  const known = await slotProblem(county, county.db, recordId, slot)
  if (!known.ok) return known
  const put = await county.evidence.putFile(path)
  if (!put.ok) return put
  return inTransaction(county.db, async (tx) => {
    // The record may have been issued while a large file was copied.
    const open = await slotProblem(county, tx, recordId, slot)
    if (!open.ok) return open
    const file: SlotFile = {
      id: county.newId(),
      recordId,
      slot,
      fileName: safeFileName(basename(path)),
      ...put.value,
      addedAt: instantOf(county),
      removed: false,
    }
    await writeFile(tx, file, await commandNow(county, tx, 'addFile'))
    return ok(file)
  })
}

/** 移出 and back. Row and bytes stay in the county until their retention has run out (P34). */
export const setRemoved: Handler<'record.setFileRemoved', CountyContext> = (county, { id, removed }) =>
  inTransaction(county.db, async (tx) => {
    const file = await findRecordFile(tx, id)
    if (!file) return fail('NOT_FOUND', { what: '该材料' })
    const open = await slotProblem(county, tx, file.recordId, file.slot)
    if (!open.ok) return open
    if (file.removed === removed) return ok(file)
    const name: CommandName = removed ? 'removeFile' : 'restoreFile'
    return ok(await moveFile(tx, file, removed, await commandNow(county, tx, name)))
  })

/** NOT_FOUND, RECORD_REMOVED, RECORD_FROZEN: why no file of that slot may come or go. */
async function slotProblem(county: CountyContext, tx: Executor, recordId: string, slot: string): Promise<Result<null>> {
  const entry = await findRecord(tx, county.recordKinds, recordId)
  const kind = entry && county.recordKinds.get(entry.kind)
  if (!kind?.slots.some(({ id }) => id === slot)) return fail('NOT_FOUND', { what: '该记录的这一栏' })
  if (entry?.removed) return fail('RECORD_REMOVED', { title: entry.title })
  const frozen = entry && fileProblem(kind, entry, slot)
  return frozen ? refused(frozen) : ok(null)
}

/** The file and its change row. */
export async function writeFile(tx: Executor, file: SlotFile, command: Command): Promise<void> {
  await insertRecordFile(tx, file)
  await writeChanges(
    tx,
    file.recordId,
    [{ field: fileField(file.id), before: undefined, after: asValue(file) }],
    command,
  )
}

/** 移出, or back, with its change row. */
export async function moveFile(tx: Executor, file: SlotFile, removed: boolean, command: Command): Promise<SlotFile> {
  await setFileRemoved(tx, file.id, removed)
  const [here, gone] = [asValue(file), undefined]
  const change = removed ? { before: here, after: gone } : { before: gone, after: here }
  await writeChanges(tx, file.recordId, [{ field: fileField(file.id), ...change }], command)
  return { ...file, removed }
}

/** What the history says of a file in its slot. */
const asValue = ({ slot, fileName }: SlotFile) => ({ slot, fileName })

/** What stands at a file's field now; undefined = it is not there. */
export function fileValue(files: readonly SlotFile[], field: string): { slot: string; fileName: string } | undefined {
  const file = files.find(({ id, removed }) => !removed && fileField(id) === field)
  return file && asValue(file)
}
