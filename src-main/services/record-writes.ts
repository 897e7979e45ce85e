import type { AppError } from '#shared/errors'
import { fieldLabel } from '#shared/history/field-words'
import { parseInput } from '#shared/parse-input'
import { diffBodies, type FieldChange } from '#shared/records/body-changes'
import type { RecordKind } from '#shared/records/kind'
import type { RecordEntry, Stamp } from '#shared/records/record-entry'
import type { Body } from '#shared/records/record-field'
import { fail, ok, type Result } from '#shared/result'
import {
  type Command,
  nextStamp,
  removedField,
  stampText,
  stateField,
  wholeRecord,
  writeChanges,
} from '../store/change-repository'
import type { CommandName } from '../store/command-name'
import { deviceOf } from '../store/device'
import { openCommand } from '../store/open-command'
import { insertRecord, type RecordContent, updateRecord } from '../store/record-repository'
import type { Executor } from '../store/schema'
import { type CountyContext, instantOf } from './context'

type Commander = Pick<CountyContext, 'place' | 'newId' | 'now' | 'who'> & Partial<Pick<CountyContext, 'desk' | 'emit'>>

/** A new command of this copy of the county, now. */
export async function commandNow(
  county: Commander,
  tx: Executor,
  name: CommandName,
  undoes: Command['undoes'] = null,
): Promise<Command> {
  const stamp = await nextStamp(tx, await deviceOf(tx, county.place, county.newId))
  const accountId = county.desk?.account?.id
  const onWritten = tellOnce(county)
  return { stamp, at: instantOf(county), who: county.who(), ...(accountId && { accountId }), name, undoes, onWritten }
}

/** The screens hear of each command once, however many rows it writes. */
function tellOnce({ emit }: Commander): (stamp: Stamp) => void {
  const told = new Set<string>()
  return (stamp) => {
    if (told.has(stampText(stamp))) return
    told.add(stampText(stamp))
    emit?.('changeWritten', stamp)
  }
}

/** A file that is added goes into the step of the one before it (`field`), as long as that is the newest of the same person. */
export async function commandOfAdding(
  county: Commander,
  tx: Executor,
  recordId: string,
  field: string | null,
): Promise<Command> {
  const command = await commandNow(county, tx, 'addFile')
  const open = field === null ? null : await openCommand(tx, command.stamp, recordId, field)
  if (open?.command !== 'addFile' || open.who !== command.who) return command
  return { ...command, stamp: { device: open.device, counter: open.counter } }
}

/** Changes of something with a table of its own, in the transaction of their write. */
export async function noteChanges(
  county: CountyContext,
  tx: Executor,
  name: CommandName,
  subjectId: string,
  changes: readonly FieldChange[],
): Promise<void> {
  await writeChanges(tx, subjectId, changes, await commandNow(county, tx, name))
}

/** The record and its one change row: all of it. */
export async function writeNew(
  tx: Executor,
  kind: RecordKind,
  content: RecordContent,
  command: Command,
): Promise<RecordEntry> {
  const entry = await insertRecord(tx, kind, content)
  const { ownerId, state, body } = entry
  const after = { kind: kind.id, owner: kind.owner, ownerId, state, body }
  await writeChanges(tx, entry.id, [{ field: wholeRecord, before: undefined, after }], command)
  return entry
}

/**
 * Puts what `change` says into a record, with a change row for every field that is another one now; nothing is written
 * where nothing is. CONFLICT; throws RECORD_FROZEN.
 */
export async function writeChanged(
  tx: Executor,
  kind: RecordKind,
  before: RecordEntry,
  change: Partial<Pick<RecordContent, 'body' | 'state' | 'removed'>>,
  command: Command,
): Promise<Result<RecordEntry>> {
  const after = { ...before, ...change, revision: before.revision + 1, updatedAt: command.at }
  const changes: FieldChange[] = diffBodies(before.body, after.body)
  if (before.state !== after.state) changes.push({ field: stateField, before: before.state, after: after.state })
  if (before.removed !== after.removed) {
    changes.push({ field: removedField, before: before.removed, after: after.removed })
  }
  if (changes.length === 0) return ok(before)
  const entry = await updateRecord(tx, kind, before, after)
  if (!entry) return fail('CONFLICT')
  await writeChanges(tx, entry.id, changes, command)
  return ok(entry)
}

/** INPUT_INVALID, in the words of the kind's own labels. */
export function parseBody(kind: RecordKind, body: unknown): Result<Body> {
  const labelOf = (path: PropertyKey[]) => fieldLabel(kind.fields, path.map(String).join('/'))
  const parsed = parseInput(kind.schema, body, (path) => (path.length > 0 ? labelOf(path) : null))
  // As it will be read back: what JSON cannot say is no difference.
  return parsed.ok ? ok(JSON.parse(JSON.stringify(parsed.value)) as Body) : parsed
}

export const refused = (error: AppError): { ok: false; error: AppError } => ({ ok: false, error })
