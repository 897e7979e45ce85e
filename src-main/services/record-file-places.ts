import { freeName, renamed } from '#shared/bundle/file-name'
import type { SlotFile } from '#shared/records/record-entry'
import { inSlot } from '#shared/records/slot-materials'
import { ok, type Result } from '#shared/result'
import { type Command, fileField, writeChanges } from '../store/change-repository'
import { findRecordFile, listRecordFiles, placeRecordFile, type SlotPlace } from '../store/record-file-repository'
import type { Executor } from '../store/schema'
import { inTransaction } from '../store/transaction'
import type { CountyContext, Handler } from './context'
import { noSuchFile } from './open-materials'
import { asValue, openSlot } from './record-files'
import { commandNow, refused } from './record-writes'
import { retainedBecause } from './retained-files'

/** 改名, the stem alone. NAME_REFUSED, RECORD_FROZEN. */
export const renameFile: Handler<'record.renameFile', CountyContext> = (county, { id, name }) =>
  inTransaction(county.db, async (tx): Promise<Result<null>> => {
    const file = await findRecordFile(tx, id)
    if (!file || file.removed) return noSuchFile()
    const open = await openSlot(county, tx, file.recordId, file.slot)
    if (!open.ok) return open
    const others = inSlot(await listRecordFiles(tx, file.recordId), file.slot).filter((other) => other.id !== id)
    const fileName = renamed(
      file.fileName,
      name,
      others.map((other) => other.fileName),
    )
    if (!fileName.ok) return fileName
    await placeFile(tx, file, { slot: file.slot, fileName: fileName.value }, await commandNow(county, tx, 'renameFile'))
    return ok(null)
  })

/** To another slot of the same record. PAPER_RETAINED where its slot is kept and would be left without; RECORD_FROZEN. */
export const moveFiles: Handler<'record.moveFiles', CountyContext> = (county, { ids, slot }) =>
  inTransaction(county.db, async (tx): Promise<Result<null>> => {
    const files: SlotFile[] = []
    for (const id of ids) files.push(...[await findRecordFile(tx, id)].filter((file) => file !== null))
    const [first] = files
    const isOne = ({ recordId, removed }: SlotFile) => recordId === first?.recordId && !removed
    if (!first || files.length < ids.length || !files.every(isOne)) return noSuchFile()
    const going = files.filter((file) => file.slot !== slot)
    for (const of of [slot, ...going.map((file) => file.slot)]) {
      const open = await openSlot(county, tx, first.recordId, of)
      if (!open.ok) return open
      const retained = of === slot ? null : await retainedBecause(county, tx, open.value, going)
      if (retained) return refused(retained)
    }
    const taken = inSlot(await listRecordFiles(tx, first.recordId), slot).map(({ fileName }) => fileName)
    const command = await commandNow(county, tx, 'moveFile')
    for (const file of going) {
      const fileName = freeName(file.fileName, taken)
      taken.push(fileName)
      await placeFile(tx, file, { slot, fileName }, command)
    }
    return ok(null)
  })

/** Its name and slot, with the change row. */
export async function placeFile(tx: Executor, file: SlotFile, place: SlotPlace, command: Command): Promise<void> {
  const after = { slot: place.slot, fileName: place.fileName }
  await placeRecordFile(tx, file.id, after)
  await writeChanges(tx, file.recordId, [{ field: fileField(file.id), before: asValue(file), after }], command)
}
