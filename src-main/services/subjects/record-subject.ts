import type { AppError } from '#shared/errors'
import { fieldLabel } from '#shared/history/field-words'
import { applyChanges, type FieldChange, valueAt } from '#shared/records/body-changes'
import type { RecordKind } from '#shared/records/kind'
import { kindInForce } from '#shared/records/kind-in-force'
import type { RecordEntry, SlotFile } from '#shared/records/record-entry'
import { changeProblem, fileProblem, outProblem, stateTitle, stepProblem } from '#shared/records/state-machine'
import { changedText, type ValueNames } from '#shared/records/value-text'
import type { Result } from '#shared/result'
import {
  type ChangeRow,
  type Command,
  fileField,
  firstCommand,
  importedField,
  removedField,
  stateField,
  wholeRecord,
} from '../../store/change-repository'
import { listProjectNames } from '../../store/project-repository'
import { listRecordFiles, type SlotPlace } from '../../store/record-file-repository'
import { findRecord, listRecordTitles } from '../../store/record-repository'
import type { Executor } from '../../store/schema'
import { fromJson } from '../change-values'
import { recordBar } from '../confirmations/bars'
import { confirmationField, confirmationText } from '../confirmations/told'
import type { CountyContext } from '../context'
import { setsOf } from '../office-data'
import { aroundRecord, factsOfRecord } from '../record-around'
import { placeFile } from '../record-file-places'
import { fileValue, moveFile } from '../record-files'
import { parseBody, refused, writeChanged } from '../record-writes'
import { retainedBecause } from '../retained-files'
import type { FindSubject } from './subject'

const ownLabels: Record<string, string> = {
  [wholeRecord]: '整份',
  [importedField]: '整份',
  [stateField]: '状态',
  [removedField]: '移出',
  '@paper': '文书',
  '@confirmation': '复核',
}

export const recordSubject: FindSubject = async (county, tx, id) => {
  const entry = await findRecord(tx, county.recordKinds, id)
  const kind = entry && county.recordKinds.get(entry.kind)
  if (!kind) return null
  const held = { kind, entry, files: await listRecordFiles(tx, id) }
  const names = {
    projects: await listProjectNames(tx),
    records: await listRecordTitles(tx, entry.ownerId),
    sets: setsOf(county),
    dataKinds: county.dataKinds,
    ...(hasOptionsOfProject(kind) && { around: await aroundRecord(county, tx, kind, entry) }),
  }
  const inForce = kindInForce(kind, names.sets, entry)
  return {
    id,
    title: entry.title,
    valueAt: (field) => valueNow(held, field),
    labelOf: (field) => labelOf(held, field),
    shown: (field, value) => shown(inForce, field, value, names),
    titleOf: (rows) => stepTitle(kind, rows),
    lastingBecause: (rows) => {
      if (rows.some(({ field }) => field.startsWith('@paper/'))) return '文书生成后一直保留'
      if (rows.some(({ field }) => field.startsWith(confirmationField('')))) return '复核一直保留，内容改动后重新复核'
      const cameWhole = rows.some(({ command, field }) => command === 'fromBackup' && field === wholeRecord)
      if (cameWhole) return '它随项目整体从备份找回'
      return rows[0]?.command === 'import' ? '它随材料包整体导入' : null
    },
    against: (inverse) => recordRefusal(county, tx, held, inverse),
    takeBack: (tx, inverse, command) => undoInRecord(county, tx, held, inverse, command),
  }
}

const hasOptionsOfProject = ({ fields }: RecordKind) => Object.values(fields).some(({ optionsOf }) => optionsOf)

/** A record with the files of its slots. */
interface Held {
  kind: RecordKind
  entry: RecordEntry
  files: readonly SlotFile[]
}

const isOfFile = (field: string) => field.startsWith(fileField(''))

function valueNow({ entry: { body, state, removed }, files }: Held, field: string): unknown {
  if (field === stateField) return state
  if (isOfFile(field)) return fileValue(files, field)
  return field === removedField ? removed : valueAt(body, field)
}

/** A file is called as its slot. */
function labelOf({ kind, files }: Held, field: string): string {
  const slot = isOfFile(field) ? files.find(({ id }) => fileField(id) === field)?.slot : undefined
  if (slot === undefined) return ownLabels[field.split('/')[0] ?? ''] ?? fieldLabel(kind.fields, field)
  return kind.slots.find(({ id }) => id === slot)?.title ?? slot
}

/** A state as it is called, a file by its name. */
function shown(kind: RecordKind, field: string, value: unknown, names: ValueNames): string | null {
  if (!field.startsWith('@')) return changedText(kind, field, value, names)
  if (value === undefined) return ''
  if (field === stateField) return stateTitle(kind, String(value))
  if (field === removedField) return value ? '已移出' : '在用'
  if (field.startsWith(confirmationField(''))) return confirmationText(value)
  return (value as { fileName?: string }).fileName ?? ''
}

/** A step of the state machine is called as its act is: 签发. */
function stepTitle(kind: RecordKind, rows: readonly ChangeRow[]): string | null {
  const move = rows.find(({ field, command }) => field === stateField && command === 'move')
  if (!move) return null
  return kind.states?.states[String(fromJson(move.before))]?.next[String(fromJson(move.after))]?.title ?? null
}

/** Files that go without another of the same command in their slot: taking back a 替换 loses nothing. */
const lostOf = (moving: readonly SlotFile[], placed: readonly Placed[]) => [
  ...moving.filter((file) => !file.removed && !moving.some((other) => other.removed && other.slot === file.slot)),
  ...placed.filter(({ file, place }) => file.slot !== place.slot).map(({ file }) => file),
]

/** A file that gets back its name or slot. */
interface Placed {
  file: SlotFile
  place: SlotPlace
}

/** What of a record would stand there then. */
function putBackIn({ entry, files }: Held, inverse: readonly FieldChange[]) {
  const valueFor = (field: string) => inverse.find((change) => change.field === field)?.after
  const inBody = inverse.filter(({ field }) => !field.startsWith('@'))
  const made = inverse.some(({ field }) => field === wholeRecord || field === importedField)
  const removed = made ? true : ((valueFor(removedField) as boolean | undefined) ?? entry.removed)
  const state = (valueFor(stateField) as string | undefined) ?? entry.state
  const changed = inverse.flatMap((change) => {
    const file = files.find(({ id }) => change.field === fileField(id))
    return file ? [{ file, ...change }] : []
  })
  const isPlace = (one: (typeof changed)[number]) => one.before !== undefined && one.after !== undefined
  const placed = changed.filter(isPlace).map(({ file, after }): Placed => ({ file, place: after as SlotPlace }))
  const moving = changed.filter((one) => !isPlace(one)).map(({ file }) => file)
  return { inBody, removed, state, moving, placed }
}

/** The record's state, its table of states, and files that are kept. */
async function recordRefusal(
  county: CountyContext,
  tx: Executor,
  held: Held,
  inverse: readonly FieldChange[],
): Promise<AppError | null> {
  const { kind, entry, files } = held
  const { inBody, removed, state, moving, placed } = putBackIn(held, inverse)
  const frozen = inBody.length > 0 || removed !== entry.removed ? changeProblem(kind, entry) : null
  if (frozen) return frozen
  const retained = await retainedBecause(
    county,
    tx,
    { kind, entry },
    removed && !entry.removed ? files : lostOf(moving, placed),
  )
  if (retained) return retained
  // What began by itself, in the step of another record, goes with that step.
  const beganAtOnce = (await firstCommand(tx, entry.id, wholeRecord)) === 'move'
  if (removed && !entry.removed && !beganAtOnce) {
    const out = outProblem(kind, entry, await factsOfRecord(county, tx, kind, entry))
    if (out) return out
  }
  if (state !== entry.state) {
    const facts = await factsOfRecord(county, tx, kind, entry)
    const problem = stepProblem(kindInForce(kind, setsOf(county), entry), entry, state, facts)
    if (problem) return problem
    const bar = await recordBar(county, tx, kind, entry, state)
    if (bar) return bar
  }
  const slots = [...moving.map(({ slot }) => slot), ...placed.flatMap(({ file, place }) => [file.slot, place.slot])]
  return slots.map((slot) => fileProblem(kind, entry, slot)).find((problem) => problem !== null) ?? null
}

/** Subject to the record's state, the kind's schema and its table of states like any other change. */
async function undoInRecord(
  county: CountyContext,
  tx: Executor,
  held: Held,
  inverse: readonly FieldChange[],
  command: Command,
): Promise<Result<RecordEntry>> {
  const problem = await recordRefusal(county, tx, held, inverse)
  if (problem) return refused(problem)
  const { kind, entry } = held
  const { inBody, removed, state, moving, placed } = putBackIn(held, inverse)
  const body = parseBody(kind, applyChanges(entry.body, inBody))
  if (!body.ok) return body
  for (const file of moving) await moveFile(tx, file, !file.removed, command)
  for (const { file, place } of placed) await placeFile(tx, file, place, command)
  return writeChanged(tx, kind, entry, { body: body.value, state, removed }, command)
}
