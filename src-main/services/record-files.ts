import type { RecordKind } from '#shared/records/kind'
import type { RecordEntry, SlotFile } from '#shared/records/record-entry'
import { fileProblem } from '#shared/records/state-machine'
import { fail, ok, type Result } from '#shared/result'
import { type Command, fileField, writeChanges } from '../store/change-repository'
import type { CommandName } from '../store/command-name'
import { inProjects } from '../store/evidence-repository'
import { withProblems } from '../store/file-check-repository'
import { findRecordFile, insertRecordFile, listRecordFiles, setFileRemoved } from '../store/record-file-repository'
import { findRecord } from '../store/record-repository'
import type { Executor } from '../store/schema'
import { inTransaction } from '../store/transaction'
import type { CountyContext, Handler } from './context'
import { takeInAsJob } from './evidence'
import { noSuchFile, openProject } from './open-materials'
import { commandNow, commandOfAdding, refused } from './record-writes'
import { retainedBecause, retainedUntilWith } from './retained-files'
import { sameContents } from './same-contents'

export const listFiles: Handler<'record.listFiles', CountyContext> = async (county, { id }) => {
  const { db } = county
  const retainUntil = await retainedUntilWith(county, id)
  const all = await listRecordFiles(db, id)
  // What lies in the project now is there, not gone.
  const moved = await inProjects(
    db,
    all.map((file) => file.id),
  )
  const files = await withProblems(
    db,
    all.filter((file) => !(file.removed && moved.has(file.id))),
  )
  return ok(retainUntil === undefined ? files : files.map((file) => ({ ...file, retainUntil })))
}

/** Copies the file into a slot of the record; the original is neither moved nor needed afterwards. FILE_EMPTY, FILE_IS_FOLDER. */
export const addFile: Handler<'record.addFile', CountyContext> = async (county, input) => {
  const { id: recordId, slot, path, jobId, stepOf } = input
  const known = await openSlot(county, county.db, recordId, slot)
  if (!known.ok) return known
  const taken = await takeInAsJob(county, path, { jobId, subject: recordId })
  if (!taken.ok) return taken
  const sameAs = await sameContents(county, taken.value)
  return inTransaction(county.db, async (tx) => {
    // The record may have been issued while a large file was copied.
    const open = await openSlot(county, tx, recordId, slot)
    if (!open.ok) return open
    const file: SlotFile = { ...taken.value, recordId, slot, removed: false }
    await writeFile(tx, file, await commandOfAdding(county, tx, recordId, stepOf ? fileField(stepOf) : null))
    return ok(sameAs.length > 0 ? { ...file, sameAs } : file)
  })
}

/** 替换: another file in its slot; the one before is 移出 and stays in the county (P34). FILE_EMPTY, FILE_IS_FOLDER. */
export const replaceFile: Handler<'record.replaceFile', CountyContext> = async (county, { id, path, jobId }) => {
  const before = await findRecordFile(county.db, id)
  if (!before) return noSuchFile()
  const known = await openSlot(county, county.db, before.recordId, before.slot)
  if (!known.ok) return known
  const taken = await takeInAsJob(county, path, { jobId, subject: before.recordId })
  if (!taken.ok) return taken
  return inTransaction(county.db, async (tx) => {
    const { recordId, slot } = before
    const open = await openSlot(county, tx, recordId, slot)
    if (!open.ok) return open
    // Taken out meanwhile: there is nothing to put it in the place of.
    if ((await findRecordFile(tx, id))?.removed !== false) return noSuchFile()
    const command = await commandNow(county, tx, 'replaceFile')
    const file: SlotFile = { ...taken.value, recordId, slot, removed: false }
    await writeFile(tx, file, command)
    await moveFile(tx, before, true, command)
    return ok(file)
  })
}

/** 移出 and back. Row and bytes stay in the county until their retention has run out (P34). PAPER_RETAINED. */
export const setRemoved: Handler<'record.setFileRemoved', CountyContext> = (county, { id, removed }) =>
  inTransaction(county.db, async (tx) => {
    const file = await findRecordFile(tx, id)
    if (!file) return noSuchFile()
    const open = await openSlot(county, tx, file.recordId, file.slot)
    if (!open.ok) return open
    if (file.removed === removed) return ok(file)
    const retained = removed ? await retainedBecause(county, tx, open.value, [file]) : null
    if (retained) return refused(retained)
    const name: CommandName = removed ? 'removeFile' : 'restoreFile'
    return ok(await moveFile(tx, file, removed, await commandNow(county, tx, name)))
  })

/** The record whose slot it is. NOT_FOUND, RECORD_REMOVED, PROJECT_BINNED, RECORD_FROZEN: why no file of it may come or go. */
export async function openSlot(
  county: CountyContext,
  tx: Executor,
  recordId: string,
  slot: string,
): Promise<Result<{ kind: RecordKind; entry: RecordEntry }>> {
  const entry = await findRecord(tx, county.recordKinds, recordId)
  const kind = entry && county.recordKinds.get(entry.kind)
  if (!entry || !kind?.slots.some(({ id }) => id === slot)) return fail('NOT_FOUND', { what: '该记录的这一栏' })
  if (entry.removed) return fail('RECORD_REMOVED', { title: entry.title })
  const of = kind.owner === 'project' ? await openProject(tx, entry.ownerId) : ok(null)
  if (!of.ok) return of
  const frozen = fileProblem(kind, entry, slot)
  return frozen ? refused(frozen) : ok({ kind, entry })
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
export const asValue = ({ slot, fileName }: SlotFile) => ({ slot, fileName })

/** What stands at a file's field now; undefined = it is not there. */
export function fileValue(files: readonly SlotFile[], field: string): { slot: string; fileName: string } | undefined {
  const file = files.find(({ id, removed }) => !removed && fileField(id) === field)
  return file && asValue(file)
}
