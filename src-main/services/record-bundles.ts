import type { BundledRecord } from '#shared/bundle/record-file'
import type { Project } from '#shared/project/project'
import { initialState, type RecordKind } from '#shared/records/kind'
import { projectsNamed } from '#shared/records/projects-named'
import type { SlotFile } from '#shared/records/record-entry'
import { slotMaterials } from '#shared/records/slot-materials'
import { fail, ok, type Result } from '#shared/result'
import { noteReceipt } from '../store/change-receipts'
import { type Command, importedField, writeChanges } from '../store/change-repository'
import { findContractor } from '../store/contractor-repository'
import { withProblems } from '../store/file-check-repository'
import { insertRecordFile, listFilesOf } from '../store/record-file-repository'
import { insertRecord, type RecordContent, type WholeRecord } from '../store/record-repository'
import type { Executor } from '../store/schema'
import { inTransaction } from '../store/transaction'
import type { HeldRecord } from './bundle-entries'
import type { CountyContext } from './context'
import { writeFile } from './record-files'
import { parseBody, writeNew } from './record-writes'
import type { RecordsAround } from './records-around'

/** From now on somebody may hold what was typed until now: it keeps its rows in the history. */
export async function handOut(county: CountyContext): Promise<void> {
  await inTransaction(county.db, async (tx) => ok(await noteReceipt(tx, 'bundle')))
}

/** What a bundle carries of the records around a project. */
export interface CarriedRecords {
  records: HeldRecord[]
  /** How much of what is kept of its contractor is among them; undefined = nothing. */
  register: 'named' | 'whole' | undefined
  /** Records of its contractor that stay at home. */
  atHome: number
}

/**
 * The project's own records with their files, and of its contractor those that name it; the rest of the register goes along
 * only where the clerk has said so (`whole`). A file of an unknown slot goes with 事前.
 */
export async function carriedRecords(
  county: CountyContext,
  project: Project,
  { own, ofContractor }: RecordsAround,
  whole: boolean,
): Promise<CarriedRecords> {
  const going = ofContractor.filter(({ record }) => {
    const kind = county.recordKinds.get(record.kind)
    return whole || (kind && projectsNamed(kind, record.body).includes(project.id))
  })
  return {
    records: await withFiles(county, [...own, ...going]),
    register: going.length === 0 ? undefined : whole ? 'whole' : 'named',
    atHome: ofContractor.length - going.length,
  }
}

async function withFiles(
  { db, recordKinds, evidence }: CountyContext,
  records: readonly WholeRecord[],
): Promise<HeldRecord[]> {
  const ids = records.map(({ record }) => record.id)
  const files = new Map(ids.map((id) => [id, [] as SlotFile[]]))
  for (const file of await withProblems(db, await listFilesOf(db, ids))) files.get(file.recordId)?.push(file)
  return records.map(({ title, record }) => {
    const kind = recordKinds.get(record.kind)
    const own = files.get(record.id) ?? []
    return {
      record,
      materials: kind ? slotMaterials(kind, { id: record.id, title }, own) : [],
      files: own.map(({ unreadable: _unreadable, altered: _altered, ...file }) => {
        const slot = kind?.slots.find(({ id }) => id === file.slot)
        const source = { file: evidence.pathOf(file.sha256) }
        const named = `${slot?.title ?? file.slot}（${title}）`
        return { file, stage: slot?.stage ?? 'before', title: named, source, answers: slot?.answers }
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
  project: Project,
  records: readonly BundledRecord[],
  coming: { command: Command; told: boolean },
): Promise<Result<null>> {
  for (const record of records) {
    const kind = county.recordKinds.get(record.kind)
    const ownerId = kind && ownerIn(project, kind)
    if (!ownerId) return fail('BUNDLE_INVALID', { detail: '其中有本版本不认识的记录，请先升级购服通' })
    if (kind.owner === 'contractor' && !(await findContractor(tx, ownerId)))
      return fail('BUNDLE_INVALID', { detail: `${kind.title}所属的承接主体不在其中` })
    const body = parseBody(kind, record.body)
    if (!body.ok) return fail('BUNDLE_INVALID', { detail: `${kind.title}有误（${body.error.params.detail}）` })
    const known = kind.states ? Object.hasOwn(kind.states.states, record.state) : record.state === initialState(kind)
    if (!known) return fail('BUNDLE_INVALID', { detail: `${kind.title}的状态不能识别` })
    const { files = [], ...said } = record
    if (files.some(({ slot }) => !kind.slots.some(({ id }) => id === slot))) {
      return fail('BUNDLE_INVALID', { detail: `${kind.title}有不能识别的文件` })
    }
    const content = { ...said, ownerId, body: body.value, removed: false }
    const held = files.map(({ path: _path, ...file }) => ({ ...file, recordId: record.id, removed: false }))
    await writeTaken(tx, kind, content, held, coming)
  }
  return ok(null)
}

/** Whose a record of that kind is in the bundle of a project; undefined = it goes with no project. */
export const ownerIn = ({ id, contractorId }: Project, { owner }: RecordKind): string | undefined =>
  owner === 'project' ? id : (owner === 'contractor' && contractorId) || undefined

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
