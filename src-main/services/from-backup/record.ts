import { sampleHistory } from '#shared/history/history-ids'
import { diffBodies, type FieldChange } from '#shared/records/body-changes'
import type { RecordKind } from '#shared/records/kind'
import type { RecordEntry, SlotFile } from '#shared/records/record-entry'
import { fail, ok, type Result } from '#shared/result'
import { fileField, importedField, removedField, stateField, writeChanges } from '../../store/change-repository'
import { findContractor } from '../../store/contractor-repository'
import { findProject } from '../../store/project-repository'
import { insertRecordFile, listRecordFiles } from '../../store/record-file-repository'
import { findRecord, insertRecord } from '../../store/record-repository'
import { rowsWith } from '../../store/row-copies'
import type { Executor } from '../../store/schema'
import { asValue, writeFile } from '../record-files'
import { drawsIn, putDraws } from './draws'
import type { FindIn } from './way'

/** A record with its files; files that came since stay. */
export const recordIn: FindIn = async (then, { id }) => {
  const was = await findRecord(then.db, then.recordKinds, id)
  const kind = was && then.recordKinds.get(was.kind)
  if (!kind) return null
  const files = (await listRecordFiles(then.db, id)).filter(({ removed }) => !removed)
  const draws = await drawsIn(then.db, [id])
  return {
    title: was.title,
    subjectId: id,
    files: files.map(({ sha256, sizeBytes, fileName }) => ({ sha256, sizeBytes, name: fileName })),
    history: await rowsWith(then.db, 'changes', 'record_id', [id, sampleHistory(id)]),
    isFile: false,
    isThere: async (county, db) => (await findRecord(db, county.recordKinds, id)) !== null,
    async put(county, tx, command) {
      const now = await findRecord(tx, county.recordKinds, id)
      if (!now) {
        await insertRecord(tx, kind, was)
        const drawn = await putDraws(tx, draws)
        if (!drawn.ok) return drawn
        await writeChanges(tx, id, [{ field: importedField, before: undefined, after: true }], command)
      }
      const there = new Set((await listRecordFiles(tx, id)).map((file) => file.id))
      for (const file of files.filter((one) => !there.has(one.id))) {
        // Its own history tells of it where the record came with that.
        if (now) await writeFile(tx, file, command)
        else await insertRecordFile(tx, file)
      }
      return ok(null)
    },
    async changes(county, db) {
      const now = await findRecord(db, county.recordKinds, id)
      return now ? changesOf(now, was, await listRecordFiles(db, id), files) : []
    },
    against: (_county, db) => ownerThere(db, kind, was),
  }
}

function changesOf(
  now: RecordEntry,
  was: RecordEntry,
  filesNow: readonly SlotFile[],
  filesThen: readonly SlotFile[],
): FieldChange[] {
  const changes = diffBodies(now.body, was.body)
  if (now.state !== was.state) changes.push({ field: stateField, before: now.state, after: was.state })
  if (now.removed) changes.push({ field: removedField, before: true, after: false })
  for (const file of filesThen) {
    const today = filesNow.find(({ id }) => id === file.id)
    const before = today && !today.removed ? asValue(today) : undefined
    const after = asValue(file)
    const same = before && before.slot === after.slot && before.fileName === after.fileName
    if (today && !same) changes.push({ field: fileField(file.id), before, after })
  }
  return changes
}

async function ownerThere(db: Executor, { owner }: RecordKind, { ownerId }: RecordEntry): Promise<Result<null>> {
  if (owner === 'project' && !(await findProject(db, ownerId))) return fail('NOT_FOUND', { what: '它所属的项目' })
  if (owner === 'contractor' && !(await findContractor(db, ownerId)))
    return fail('NOT_FOUND', { what: '它所属的承接主体' })
  return ok(null)
}
