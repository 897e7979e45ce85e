import { isSameValue } from '#shared/records/body-changes'
import { fieldLabel, type RecordKind } from '#shared/records/kind'
import type { HistoryStep } from '#shared/records/record-entry'
import { stateTitle } from '#shared/records/state-machine'
import { fail, ok } from '#shared/result'
import {
  type ChangeRow,
  fileField,
  historyRows,
  isUndone,
  removedField,
  rowsOfCommand,
  stampOf,
  stampText,
  stateField,
  wholeRecord,
} from '../store/change-repository'
import { listRecordFiles } from '../store/record-file-repository'
import { findRecord } from '../store/record-repository'
import type { Executor } from '../store/schema'
import { inTransaction } from '../store/transaction'
import { type CountyContext, type Handler, todayOf } from './context'
import { commandNow } from './record-writes'
import { changedAfter, fromJson, type Held, undoInRecord } from './undo-record'

/** What was done to a record, command by command. */
export const listHistory: Handler<'history.list', CountyContext> = async ({ db, recordKinds }, page) => {
  const entry = await findRecord(db, recordKinds, page.recordId)
  const kind = entry && recordKinds.get(entry.kind)
  if (!kind) return fail('NOT_FOUND', { what: '该记录' })
  const rows = await historyRows(db, entry.id, page.before, page.limit)
  const held = { entry, files: await listRecordFiles(db, entry.id) }
  const commands = grouped(rows, stampText)
  const steps: HistoryStep[] = []
  for (const [stamp, ofCommand] of commands) {
    const step = await stepOf(db, kind, held, stamp, ofCommand)
    // Typed, and typed back: nothing happened.
    if (step.fields.length > 0) steps.push(step)
  }
  const last = rows.at(-1)
  return ok({ steps, next: commands.size === page.limit && last ? last.seq : null })
}

function grouped(rows: readonly ChangeRow[], keyOf: (row: ChangeRow) => string): Map<string, ChangeRow[]> {
  const groups = new Map<string, ChangeRow[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

async function stepOf(db: Executor, kind: RecordKind, held: Held, stamp: string, rows: ChangeRow[]) {
  const [row] = rows as [ChangeRow]
  const undone = await isUndone(db, stamp)
  const step: HistoryStep = {
    stamp: stampOf(stamp),
    title: await titleOf(db, kind, rows),
    at: row.at,
    who: row.who,
    fields: rows
      .toReversed()
      .map((one) => ({ field: one.field, label: labelOf(kind, one), ...valuesOf(kind, one) }))
      .filter(({ before, after }) => !isSameValue(before, after)),
    undone,
    undoable: row.command !== 'import' && !undone && changedAfter(held, rows) === null,
  }
  return step
}

const ownLabels: Record<string, string> = { [wholeRecord]: '整份', [stateField]: '状态', [removedField]: '移出' }

function labelOf(kind: RecordKind, { field, before, after }: ChangeRow): string {
  if (!isOfFile(field)) return ownLabels[field] ?? fieldLabel(kind, field)
  const { slot } = (fromJson(after) ?? fromJson(before)) as SlotValue
  return kind.slots.find(({ id }) => id === slot)?.title ?? slot
}

type SlotValue = { slot: string; fileName: string }
const isOfFile = (field: string) => field.startsWith(fileField(''))

/** A state as it is called, a file by its name. */
function valuesOf(kind: RecordKind, row: ChangeRow): { before: unknown; after: unknown } {
  const [before, after] = [fromJson(row.before), fromJson(row.after)]
  if (isOfFile(row.field)) return { before: nameIn(before), after: nameIn(after) }
  if (row.field !== stateField) return { before, after }
  return { before: stateTitle(kind, String(before)), after: stateTitle(kind, String(after)) }
}

const nameIn = (value: unknown) => (value as SlotValue | undefined)?.fileName

const commandTitles: Record<string, string> = {
  create: '新建',
  edit: '填写',
  remove: '移出',
  restore: '移回',
  addFile: '添加文件',
  removeFile: '移出文件',
  restoreFile: '移回文件',
  import: '导入材料包',
}

/** A step of the state machine is called as its act is: 签发. */
async function titleOf(db: Executor, kind: RecordKind, rows: ChangeRow[]): Promise<string> {
  const [row] = rows as [ChangeRow]
  if (row.undoes !== null) {
    const [undone] = await rowsOfCommand(db, stampOf(row.undoes))
    return undone?.undoes ? '恢复' : '撤销'
  }
  const move = rows.find(({ field }) => field === stateField)
  if (row.command !== 'move' || !move) return commandTitles[row.command] ?? row.command
  return kind.states?.states[String(fromJson(move.before))]?.next[String(fromJson(move.after))]?.title ?? '转换状态'
}

/** The whole command, in every record it changed, or nothing. */
export const undo: Handler<'history.undo', CountyContext> = (county, stamp) =>
  inTransaction(county.db, async (tx) => {
    const rows = await rowsOfCommand(tx, stamp)
    const [first] = rows
    if (!first) return fail('NOT_FOUND', { what: '这一步' })
    if (first.command === 'import') return fail('UNDO_NONE', { why: '它随材料包整体导入' })
    if (await isUndone(tx, stampText(stamp))) return fail('UNDO_NONE', { why: '它已经撤销过' })
    const command = await commandNow(county, tx, 'undo', stamp)
    for (const [id, ofRecord] of grouped(rows, (row) => row.record_id)) {
      const entry = await findRecord(tx, county.recordKinds, id)
      const kind = entry && county.recordKinds.get(entry.kind)
      if (!kind) return fail('NOT_FOUND', { what: '该记录' })
      const undone = await undoInRecord(
        tx,
        kind,
        { entry, files: await listRecordFiles(tx, id) },
        ofRecord,
        command,
        todayOf(county),
      )
      if (!undone.ok) return undone
    }
    return ok(command.stamp)
  })
