import { type Expression, type ExpressionBuilder, type Selectable, type SqlBool, sql } from 'kysely'
import type { FieldChange } from '#shared/records/body-changes'
import type { Stamp } from '#shared/records/record-entry'
import { sameSitting } from '#shared/records/sitting'
import type { CommandName } from './command-name'
import { selectChangesRowByRow } from './digests/changes-row-by-row'
import { eachOf } from './each-of'
import type { Executor, Schema } from './schema'

export type ChangeRow = Selectable<Schema['changes']>

/** What all rows of one command share. */
export interface Command {
  stamp: Stamp
  at: string
  who: string
  /** Whose account it is of; absent = nobody is signed in. */
  accountId?: string
  name: CommandName
  /** The command it takes back. */
  undoes: Stamp | null
  /** Hears whose rows were written: those of another command where typing goes on in them. */
  onWritten?(stamp: Stamp): void
}

/** Fields that do not stand in a body. */
export const wholeRecord = '@record'
/** Put where something came with a bundle that told its history: the row is about its coming, and not about its fields. */
export const importedField = '@import'
export const stateField = '@state'
export const removedField = '@removed'
/** A file in one of its slots. */
export const fileField = (fileId: string) => `@file/${fileId}`

export const stampText = ({ device, counter }: Stamp) => `${device}:${counter}`

export function stampOf(text: string): Stamp {
  const at = text.lastIndexOf(':')
  return { device: text.slice(0, at), counter: Number(text.slice(at + 1)) }
}

export async function nextStamp(tx: Executor, device: string): Promise<Stamp> {
  return { device, counter: (await lastCounter(tx, device)) + 1 }
}

export async function lastCounter(db: Executor, device: string): Promise<number> {
  const row = await db
    .selectFrom('changes')
    .select((select) => select.fn.max('counter').as('last'))
    .where('device', '=', device)
    .executeTakeFirst()
  return row?.last ?? 0
}

export async function countChangesSince(db: Executor, at: string): Promise<number> {
  const row = await db
    .selectFrom('changes')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('at', '>', at)
    .executeTakeFirst()
  return row?.count ?? 0
}

/** A row per field, beside the write of the record itself; what is still being typed goes into the row that is there. */
export async function writeChanges(
  tx: Executor,
  recordId: string,
  changes: readonly FieldChange[],
  command: Command,
): Promise<void> {
  const latest = await latestByField(tx, recordId)
  const foldable = command.name === 'edit' ? await openRows(tx, recordId, latest, command) : new Set<number>()
  for (const change of changes) {
    const { field, before, after } = change
    const last = lastRelated(latest, field)
    if (last && foldable.has(last.seq) && isTyping(change, last)) {
      await tx
        .updateTable('changes')
        .set({ after: jsonOf(after), at: command.at })
        .where('seq', '=', last.seq)
        .execute()
      command.onWritten?.({ device: last.device, counter: last.counter })
      continue
    }
    command.onWritten?.(command.stamp)
    const row = {
      ...command.stamp,
      with_values: 1,
      at: command.at,
      who: command.who,
      command: command.name,
      record_id: recordId,
      field,
      before: jsonOf(before),
      after: jsonOf(after),
      base: last ? stampText(last) : null,
      undoes: command.undoes && stampText(command.undoes),
      account_id: command.accountId ?? '',
    }
    await tx.insertInto('changes').values(row).execute()
  }
}

/** A value in the place of a value. Items that come, go or change places are steps of their own, or none could be undone alone. */
const isTyping = ({ field, before, after }: FieldChange, last: ChangeRow) =>
  last.field === field &&
  !field.endsWith('/#') &&
  before !== undefined &&
  after !== undefined &&
  last.before !== null &&
  last.after !== null

const jsonOf = (value: unknown) => (value === undefined ? null : JSON.stringify(value))

/** The newest row of each field. */
async function latestByField(db: Executor, recordId: string): Promise<ChangeRow[]> {
  const newest = db
    .selectFrom('changes')
    .select((select) => select.fn.max('seq').as('seq'))
    .where('record_id', '=', recordId)
    .groupBy('field')
  return db.selectFrom('changes').selectAll().where('seq', 'in', newest).execute()
}

/** The row that gave a field its value: its own, or of what it lies in or holds. */
function lastRelated(latest: readonly ChangeRow[], field: string): ChangeRow | null {
  const related = latest.filter(
    (row) =>
      row.field === field ||
      row.field === wholeRecord ||
      row.field.startsWith(`${field}/`) ||
      field.startsWith(`${row.field}/`),
  )
  return related.reduce<ChangeRow | null>((last, row) => (last && last.seq > row.seq ? last : row), null)
}

/** Rows that typing may still go into: of this person, sitting and device, handed to nobody, with no other command behind. */
async function openRows(tx: Executor, recordId: string, latest: readonly ChangeRow[], command: Command) {
  const { device } = command.stamp
  const received = await tx
    .selectFrom('change_receipts')
    .select((select) => select.fn.max('counter').as('last'))
    .where('device', '=', device)
    .executeTakeFirst()
  const other = await tx
    .selectFrom('changes')
    .select('seq')
    .where('record_id', '=', recordId)
    .where('command', '<>', 'edit')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const isOpen = (row: ChangeRow) =>
    row.device === device &&
    row.who === command.who &&
    row.counter > (received?.last ?? 0) &&
    row.seq > (other?.seq ?? 0) &&
    sameSitting(row.at, command.at)
  return new Set(latest.filter(isOpen).map(({ seq }) => seq))
}

/** The command that first wrote a field of a record; null = none did. */
export async function firstCommand(db: Executor, recordId: string, field: string): Promise<string | null> {
  const rows = db.selectFrom('changes').select('command').where('record_id', '=', recordId)
  return (await rows.where('field', '=', field).orderBy('seq').limit(1).executeTakeFirst())?.command ?? null
}

/** Whether it came from elsewhere. */
export const cameWithBundle = async (db: Executor, recordId: string): Promise<boolean> =>
  (await db
    .selectFrom('changes')
    .select('seq')
    .where('record_id', '=', recordId)
    .where('command', '=', 'import')
    .limit(1)
    .executeTakeFirst()) !== undefined

/** Whether a record was ever in another state than its first, whatever it is in now. */
export const wasMoved = async (db: Executor, recordId: string): Promise<boolean> =>
  (await firstCommand(db, recordId, stateField)) !== null

/** What a field of a record (`now`) said when it last came to a state; undefined = it never came there. */
export async function valueWhenLast<T>(
  db: Executor,
  recordId: string,
  { state, field, now }: { state: string; field: string; now: T },
): Promise<T | undefined> {
  const rows = db.selectFrom('changes').where('record_id', '=', recordId).orderBy('seq')
  const came = await rows.select('seq').where('field', '=', stateField).where('after', '=', jsonOf(state)).execute()
  const last = came.at(-1)
  if (!last) return undefined
  const since = await rows.select('before').where('field', '=', field).where('seq', '>', last.seq).executeTakeFirst()
  return since ? JSON.parse(since.before ?? 'null') : now
}

/** Those of the records that came to that state at least once. */
export async function everCame(db: Executor, recordIds: readonly string[], state: string): Promise<Set<string>> {
  const rows = await selectChangesRowByRow(db)
    .select('record_id')
    .where('record_id', 'in', eachOf(recordIds))
    .where('field', '=', stateField)
    .where('after', '=', jsonOf(state))
    .execute()
  return new Set(rows.map(({ record_id }) => record_id))
}

/** The row that a field was written by last. */
export const newestOf = (db: Executor, recordId: string, field: string): Promise<ChangeRow | undefined> =>
  db
    .selectFrom('changes')
    .selectAll()
    .where('record_id', '=', recordId)
    .where('field', '=', field)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()

/** All rows of one command, in the order they were written. */
export function rowsOfCommand(db: Executor, { device, counter }: Stamp): Promise<ChangeRow[]> {
  return db
    .selectFrom('changes')
    .selectAll()
    .where('device', '=', device)
    .where('counter', '=', counter)
    .orderBy('seq')
    .execute()
}

/** Which rows: as a condition on `changes`. */
export type RowsWhere = (rows: ExpressionBuilder<Schema, 'changes'>) => Expression<SqlBool>

export const rowsOf =
  (recordId: string): RowsWhere =>
  (rows) =>
    rows('record_id', '=', recordId)

/** Rows of the newest commands, newest first, whole commands only; `before` = seq of the page's end. */
export async function historyRows(
  db: Executor,
  where: RowsWhere,
  before: number | null,
  limit: number,
): Promise<ChangeRow[]> {
  const commands = await db
    .selectFrom('changes')
    .select((select) => select.fn.min('seq').as('first'))
    .where(where)
    .where('seq', '<', before ?? Number.MAX_SAFE_INTEGER)
    .groupBy(['device', 'counter'])
    .orderBy(sql`min(seq)`, 'desc')
    .limit(limit)
    .execute()
  return db
    .selectFrom('changes')
    .selectAll()
    .where(where)
    .where('seq', '>=', commands.at(-1)?.first ?? 0)
    .where('seq', '<', before ?? Number.MAX_SAFE_INTEGER)
    .orderBy('seq', 'desc')
    .execute()
}

/** What stood in the register until it was taken out of it; null = nothing was. */
export async function lastRemoved(db: Executor, recordId: string): Promise<unknown> {
  const row = await db
    .selectFrom('changes')
    .select('before')
    .where('record_id', '=', recordId)
    .where('field', '=', wholeRecord)
    .where('before', 'is not', null)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.before ? JSON.parse(row.before) : null
}

/**
 * Commands on these subjects that are taken back, and the taking back not taken back itself. It is always written later, so
 * that one look from the newest on tells all; what a bundle says of other subjects takes nothing back here.
 */
export async function undoneStamps(db: Executor, subjectIds: readonly string[]): Promise<ReadonlySet<string>> {
  const undos = await db
    .selectFrom('changes')
    .select(['device', 'counter', 'undoes'])
    .where('record_id', 'in', eachOf(subjectIds))
    .where('undoes', 'is not', null)
    .orderBy('seq', 'desc')
    .execute()
  const undone = new Set<string>()
  for (const { undoes, ...stamp } of undos) if (undoes !== null && !undone.has(stampText(stamp))) undone.add(undoes)
  return undone
}
