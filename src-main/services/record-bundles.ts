import type { BundledRecord } from '#shared/bundle/record-file'
import { initialState, type RecordKind } from '#shared/records/kind'
import type { SlotFile } from '#shared/records/record-entry'
import { slotMaterials } from '#shared/records/slot-materials'
import { fail, ok, type Result } from '#shared/result'
import { type Command, importedField, noteReceipt, writeChanges } from '../store/change-repository'
import { insertRecordFile, listFilesOfProject } from '../store/record-file-repository'
import { insertRecord, listProjectRecords, type RecordContent } from '../store/record-repository'
import type { Executor } from '../store/schema'
import { inTransaction } from '../store/transaction'
import type { HeldRecord } from './bundle-entries'
import type { CountyContext } from './context'
import { writeFile } from './record-files'
import { parseBody, writeNew } from './record-writes'

/** From now on somebody may hold what was typed until now: it keeps its rows in the history. */
export async function handOut(county: CountyContext): Promise<void> {
  await inTransaction(county.db, async (tx) => ok(await noteReceipt(tx, 'bundle')))
}

/** The project's records with their files, as a bundle carries them; a file of an unknown slot goes with 事前. */
export async function heldRecords(county: CountyContext, projectId: string): Promise<HeldRecord[]> {
  const files = await listFilesOfProject(county.db, projectId)
  const records = await listProjectRecords(county.db, projectId)
  return records.map(({ title, record }) => {
    const kind = county.recordKinds.get(record.kind)
    const own = files.filter(({ recordId }) => recordId === record.id)
    return {
      record,
      materials: kind ? slotMaterials(kind, { id: record.id, title }, own) : [],
      files: own.map((file) => {
        const slot = kind?.slots.find(({ id }) => id === file.slot)
        const source = { file: county.evidence.pathOf(file.sha256) }
        return { file, stage: slot?.stage ?? 'before', title: `${slot?.title ?? file.slot}（${title}）`, source }
      }),
    }
  })
}

/**
 * Puts the records of a bundle into the county, as part of the command that takes it in. BUNDLE_INVALID where a kind is not
 * known here, or does not take what the file says.
 */
export async function takeInRecords(
  county: CountyContext,
  tx: Executor,
  projectId: string,
  records: readonly BundledRecord[],
  coming: { command: Command; told: boolean },
): Promise<Result<null>> {
  for (const record of records) {
    const kind = county.recordKinds.get(record.kind)
    if (kind?.owner !== 'project') return fail('BUNDLE_INVALID', { detail: '其中有本版本不认识的记录，请先升级购服通' })
    const body = parseBody(kind, record.body)
    if (!body.ok) return fail('BUNDLE_INVALID', { detail: `${kind.title}有误（${body.error.params.detail}）` })
    const known = kind.states ? Object.hasOwn(kind.states.states, record.state) : record.state === initialState(kind)
    if (!known) return fail('BUNDLE_INVALID', { detail: `${kind.title}的状态不能识别` })
    const { files = [], ...said } = record
    if (files.some(({ slot }) => !kind.slots.some(({ id }) => id === slot))) {
      return fail('BUNDLE_INVALID', { detail: `${kind.title}有不能识别的文件` })
    }
    const content = { ...said, ownerId: projectId, body: body.value, removed: false }
    const held = files.map(({ path: _path, ...file }) => ({ ...file, recordId: record.id, removed: false }))
    await writeTaken(tx, kind, content, held, coming)
  }
  return ok(null)
}

/** Where its own history is told, its coming is one row more; else all of it is what the command put there. */
async function writeTaken(
  tx: Executor,
  kind: RecordKind,
  content: RecordContent,
  files: readonly SlotFile[],
  { command, told }: { command: Command; told: boolean },
): Promise<void> {
  if (!told) {
    await writeNew(tx, kind, content, command)
    for (const file of files) await writeFile(tx, file, command)
    return
  }
  await insertRecord(tx, kind, content)
  for (const file of files) await insertRecordFile(tx, file)
  await writeChanges(tx, content.id, [{ field: importedField, before: undefined, after: true }], command)
}
