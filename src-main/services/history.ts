import { inverseOf, isSameValue } from '#shared/records/body-changes'
import type { HistoryStep } from '#shared/records/record-entry'
import { fail, ok, type Result } from '#shared/result'
import {
  type ChangeRow,
  type Command,
  historyRows,
  importedField,
  rowsOf,
  rowsOfCommand,
  stampOf,
  stampText,
  undoneStamps,
  wholeRecord,
} from '../store/change-repository'
import type { CommandName } from '../store/command-name'
import { findProject } from '../store/project-repository'
import type { Executor } from '../store/schema'
import { inTransaction } from '../store/transaction'
import { breath } from './breath'
import { changedAfter, changeOf } from './change-values'
import { commandTitles } from './command-titles'
import type { CountyContext, Handler } from './context'
import { isOfThing, titleFromBackup, undoneOf } from './from-backup/told'
import { grouped } from './grouped'
import { rowsOfPlace } from './history-places'
import { stepsBefore } from './old-log'
import { commandNow } from './record-writes'
import { findSubject } from './subjects/all'
import type { Subject } from './subjects/subject'

const notFound = () => fail('NOT_FOUND', { what: '该记录' })

/** What was done to it, or at that place, command by command; behind the oldest what a version without values has noted. */
export const listHistory: Handler<'history.list', CountyContext> = async (county, { recordId, before, limit }) => {
  const { db } = county
  const place = rowsOfPlace(recordId)
  const own = place ? null : await findSubject(county, db, recordId)
  if (!place && !own) return notFound()
  const rows = await historyRows(db, place ?? rowsOf(recordId), before, limit)
  const commands = grouped(rows, stampText)
  const undone = await undoneStamps(db, [...new Set(rows.map(({ record_id }) => record_id))])
  const subjectOf = own ? async () => own : readerOfSubjects(county)
  const steps: HistoryStep[] = []
  for (const [stamp, ofCommand] of commands) {
    const id = ofCommand[0]?.record_id ?? ''
    const subject = await subjectOf(id)
    if (!subject) continue
    const ofSubject = ofCommand.filter(({ record_id }) => record_id === id)
    const step = await stepOf(db, subject, ofSubject, undone.has(stamp))
    // Typed, and typed back: nothing happened.
    if (step) steps.push(place ? { ...step, about: subject.title } : step)
  }
  const last = rows.at(-1)
  const next = commands.size === limit && last ? last.seq : null
  return ok({ steps: next === null && !place ? [...steps, ...(await stepsBefore(db, recordId))] : steps, next })
}

/** A place tells of many, each read once; whatever else is asked for meanwhile goes between. */
function readerOfSubjects(county: CountyContext) {
  const known = new Map<string, Subject | null>()
  return async (id: string): Promise<Subject | null> => {
    await breath()
    const subject = known.get(id) ?? (await findSubject(county, county.db, id))
    known.set(id, subject)
    return subject
  }
}

/** One command on it as it is told; null = it was typed, and typed back. */
export async function stepOf(
  db: Executor,
  subject: Subject,
  rows: ChangeRow[],
  undone: boolean,
): Promise<HistoryStep | null> {
  const [row] = rows as [ChangeRow]
  const changed = rows
    .filter(isOfThing)
    .toReversed()
    .map(changeOf)
    .filter(({ before, after }) => row.with_values === 0 || !isSameValue(before, after))
  if (changed.length === 0) return null
  const lasting = neverUndone(subject, rows)
  return {
    stamp: { device: row.device, counter: row.counter },
    ...(await actOf(db, subject, rows)),
    ...(row.command === 'putBack' && { putBack: true }),
    at: row.at,
    who: row.who,
    fields: changed.flatMap(({ field, before, after }) => {
      const [was, is] = [subject.shown(field, before), subject.shown(field, after)]
      return was === null || is === null ? [] : [{ field, label: subject.labelOf(field), before: was, after: is }]
    }),
    undone,
    told: row.with_values === 0,
    undoable: !undone && lasting === null && (await mayBeUndone(subject, rows)),
    lasting,
  }
}

async function actOf(db: Executor, subject: Subject, rows: ChangeRow[]): Promise<Pick<HistoryStep, 'act' | 'title'>> {
  const [row] = rows as [ChangeRow]
  if (row.undoes === null) {
    const title = titleFromBackup(rows) ?? subject.titleOf(rows) ?? commandTitles[row.command as CommandName]
    return { act: 'do', title: title ?? '修改' }
  }
  const [undone] = await rowsOfCommand(db, stampOf(row.undoes))
  return undone?.undoes ? { act: 'redo', title: '重做' } : { act: 'undo', title: '撤销' }
}

/** What would be refused is not offered. */
async function mayBeUndone(subject: Subject, all: readonly ChangeRow[]): Promise<boolean> {
  const rows = undoneOf(all)
  if (changedAfter(subject, rows) !== null) return false
  return !(await subject.against?.(inverseOf(rows.map(changeOf))))
}

/** Why a command can never be taken back; null = it can. */
function neverUndone(subject: Subject, rows: readonly ChangeRow[]): string | null {
  if (rows.some(({ with_values }) => with_values === 0)) return '它是在别的电脑上做的，这里只有经过'
  const undone = undoneOf(rows)
  return subject.lastingBecause(undone.length > 0 ? undone : rows.filter(isOfThing))
}

/** The whole command, in everything it changed, or nothing; of an import what came with the project stays with it. */
export const undo: Handler<'history.undo', CountyContext> = (county, stamp) =>
  putRight(county, async (tx) => {
    const rows = ownRows(await rowsOfCommand(tx, stamp))
    if (rows.length === 0) return fail('NOT_FOUND', { what: '这一步' })
    const subjectIds = rows.map((row) => row.record_id)
    if ((await undoneStamps(tx, subjectIds)).has(stampText(stamp))) return fail('UNDO_NONE', { why: '它已经撤销过' })
    const parts = await partsOf(county, tx, rows)
    if (!parts.ok) return parts
    const command = await commandNow(county, tx, 'undo', stamp)
    const undone = await undoAll(tx, parts.value, command)
    if (!undone.ok) return undone
    tellOfFiles(county, rows)
    return ok(command.stamp)
  })

/** UNDO_SUPERSEDED, or what the thing itself says. */
async function undoAll(tx: Executor, parts: readonly Part[], command: Command): Promise<Result<unknown>> {
  for (const { subject, rows } of parts) {
    const later = changedAfter(subject, rows)
    if (later !== null) return fail('UNDO_SUPERSEDED', { title: subject.title, field: subject.labelOf(later) })
  }
  const inverses = parts.map(({ subject, rows }) => ({ subject, inverse: inverseOf(rows.map(changeOf)) }))
  if (inverses.length > 1) for (const { subject, inverse } of inverses) await subject.makeWay?.(tx, inverse)
  for (const { subject, inverse } of inverses) {
    const undone = await subject.takeBack(tx, inverse, command)
    if (!undone.ok) return undone
  }
  return ok(null)
}

/**
 * One field as it was before a command, whatever came after it: a command of its own, so that it can be taken back.
 * NOT_FOUND, UNDO_NONE.
 */
export const putBack: Handler<'history.putBack', CountyContext> = (county, { recordId, field, stamp }) =>
  putRight(county, async (tx) => {
    const subject = await findSubject(county, tx, recordId)
    const rows = (await rowsOfCommand(tx, stamp)).filter((row) => row.record_id === recordId && row.field === field)
    if (!subject || rows.length === 0) return fail('NOT_FOUND', { what: '这一步' })
    const why = neverUndone(subject, rows)
    if (why !== null) return fail('UNDO_NONE', { why })
    const command = await commandNow(county, tx, 'putBack')
    const inverse = inverseOf(rows.map(changeOf)).map((change) => ({ ...change, before: subject.valueAt(field) }))
    const done = await subject.takeBack(tx, inverse, command)
    return done.ok ? ok(command.stamp) : done
  })

/** Screens that show what is filed look anew. */
function tellOfFiles(county: CountyContext, rows: readonly ChangeRow[]): void {
  const filed = rows.filter(({ field }) => field.startsWith('@evidence/') || field.startsWith('@file/'))
  for (const projectId of new Set(filed.map(({ record_id }) => record_id))) county.emit('papersChanged', { projectId })
}

/** The office's own data may have come back, or gone. */
async function putRight<T>(county: CountyContext, work: (tx: Executor) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await inTransaction(county.db, work)
  } finally {
    county.office.forget()
  }
}

/** A bundle may tell of something else under the stamp of a command of this computer: that is no part of what was done here. */
function ownRows(rows: ChangeRow[]): ChangeRow[] {
  const own = rows.filter(({ with_values }) => with_values === 1)
  return own.length > 0 ? own : rows
}

interface Part {
  subject: Subject
  rows: ChangeRow[]
}

/** What came with a project out of a backup stays with it, and goes to the 回收站 in it. */
async function projectsComing(tx: Executor, parts: readonly Part[]): Promise<Part[]> {
  const coming: Part[] = []
  for (const part of parts) {
    const came = part.rows.some(({ command, field }) => command === 'fromBackup' && isWhole(field))
    if (came && (await findProject(tx, part.subject.id))) coming.push(part)
  }
  return coming
}

const isWhole = (field: string) => field === wholeRecord || field === importedField

/** What of a command is to be taken back. UNDO_NONE. */
async function partsOf(county: CountyContext, tx: Executor, rows: readonly ChangeRow[]): Promise<Result<Part[]>> {
  const parts: Part[] = []
  const lasting: string[] = []
  for (const [id, ofSubject] of grouped(rows, (row) => row.record_id)) {
    const subject = await findSubject(county, tx, id)
    if (!subject) return notFound()
    const why = neverUndone(subject, ofSubject)
    if (why === null) parts.push({ subject, rows: undoneOf(ofSubject) })
    else lasting.push(why)
  }
  const [why] = lasting
  const cameIn = ['import', 'fromBackup'].includes(rows[0]?.command ?? '') && parts.length > 0
  if (why !== undefined && !cameIn) return fail('UNDO_NONE', { why })
  const projects = await projectsComing(tx, parts)
  return ok(projects.length > 0 ? projects : parts)
}
