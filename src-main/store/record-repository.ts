import { type Selectable, sql } from 'kysely'
import type { BundledRecord } from '#shared/bundle/record-file'
import { isSameValue } from '#shared/records/body-changes'
import type { RecordKind } from '#shared/records/kind'
import type { RecordEntry, RecordSummary } from '#shared/records/record-entry'
import type { Body, OtherRecord, RecordOwner, RelatedRecord } from '#shared/records/record-field'
import type { RecordKinds } from '#shared/records/registry'
import { indexWords, searchKey } from '#shared/records/search-words'
import { frozenBy, heldProblem } from '#shared/records/state-machine'
import { eachOf } from './each-of'
import type { Executor, Schema } from './schema'
import { StoreProblem } from './store-errors'
import { readAny, readStored } from './stored-json'

type Row = Selectable<Schema['records']>

/** What a command has to say about a record; the other columns follow from it. */
export type RecordContent = Pick<
  RecordEntry,
  'id' | 'kind' | 'ownerId' | 'state' | 'body' | 'revision' | 'removed' | 'updatedAt'
>

/** null = there is none, or of a kind this program does not know: kept, and left alone. */
export async function findRecord(db: Executor, kinds: RecordKinds, id: string): Promise<RecordEntry | null> {
  const row = await db.selectFrom('records').selectAll().where('id', '=', id).executeTakeFirst()
  const kind = row && kinds.get(row.kind)
  return kind ? entryOf(kind, row) : null
}

/** As a bundle has it, with what it is called. */
export interface WholeRecord {
  title: string
  record: BundledRecord
}

/** What belongs to one owner and is not 移出, of known and unknown kinds alike, in the order it was made. */
export async function listRecordsWhole(db: Executor, owner: { type: RecordOwner; id: string }): Promise<WholeRecord[]> {
  const rows = await db
    .selectFrom('records')
    .select(['id', 'kind', 'state', 'revision', 'updated_at', 'body', 'title'])
    .where('removed', '=', 0)
    .where('owner', '=', owner.type)
    .where('owner_id', '=', owner.id)
    .orderBy('number')
    .execute()
  return rows.map(({ title, updated_at, body, ...row }) => ({
    title,
    record: { ...row, updatedAt: updated_at, body: readAny(body) },
  }))
}

/** Bodies of all that belongs to one owner, 移出 too. */
export async function listOwnedBodies(
  db: Executor,
  owner: { type: RecordOwner; id: string },
): Promise<{ id: string; kind: string; body: Body }[]> {
  const rows = await db
    .selectFrom('records')
    .select(['id', 'kind', 'body'])
    .where('owner', '=', owner.type)
    .where('owner_id', '=', owner.id)
    .execute()
  return rows.map((row) => ({ ...row, body: readAny(row.body) }))
}

/** The other records of a kind that are not 移出, of one owner or (null) of all, in the order they were made. */
export async function listOthers(
  db: Executor,
  kind: RecordKind,
  { id, ownerId }: { id: string | null; ownerId: string | null },
): Promise<OtherRecord[]> {
  let query = db.selectFrom('records').selectAll().where('removed', '=', 0).where('kind', '=', kind.id)
  if (ownerId !== null) query = query.where('owner_id', '=', ownerId)
  if (id !== null) query = query.where('id', '<>', id)
  const rows = await query.orderBy('number').execute()
  return rows.map((row) => {
    const { id, ownerId, state, title, body } = entryOf(kind, row)
    return { id, ownerId, state, title, body }
  })
}

/** The records of these kinds of one owner, 移出 and the one itself left out, in the order they were made. */
export async function listOfOwner(
  db: Executor,
  kinds: readonly RecordKind[],
  { id, ownerId }: { id: string | null; ownerId: string },
): Promise<RelatedRecord[]> {
  if (kinds.length === 0) return []
  const rows = await db
    .selectFrom('records')
    .selectAll()
    .where('removed', '=', 0)
    // The index begins with whose they are.
    .where('owner', 'in', [...new Set(kinds.map(({ owner }) => owner))])
    .where('owner_id', '=', ownerId)
    .where(
      'kind',
      'in',
      kinds.map((kind) => kind.id),
    )
    .orderBy('number')
    .execute()
  return rows
    .filter((row) => row.id !== id)
    .map((row) => {
      const { kind, id, ownerId, state, title, body } = entryOf(kinds.find((one) => one.id === row.kind)!, row)
      return { kind, id, ownerId, state, title, body }
    })
}

/** What every record of an owner is called, 移出 or not. */
export async function listRecordTitles(db: Executor, ownerId: string): Promise<Map<string, string>> {
  const rows = await db.selectFrom('records').select(['id', 'title']).where('owner_id', '=', ownerId).execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}

/** Whole, of these kinds, 移出 left out, in the order they were made. */
export async function listRecordsOfKinds(
  db: Executor,
  kinds: RecordKinds,
  ids: readonly string[],
): Promise<RecordEntry[]> {
  const known = ids.filter((id) => kinds.has(id))
  const rows = await db
    .selectFrom('records')
    .selectAll()
    .where('removed', '=', 0)
    .where('kind', 'in', known)
    .orderBy('number')
    .execute()
  return rows.map((row) => entryOf(kinds.get(row.kind)!, row))
}

/** Whole, of these kinds and these owners of one sort, 移出 left out, in the order they were made. */
export async function listRecordsOwnedBy(
  db: Executor,
  kinds: RecordKinds,
  { owner, ids }: { owner: RecordOwner; ids: readonly string[] },
): Promise<RecordEntry[]> {
  const rows = await db
    .selectFrom('records')
    .selectAll()
    .where('removed', '=', 0)
    .where('owner', '=', owner)
    .where('owner_id', 'in', eachOf(ids))
    .where('kind', 'in', eachOf([...kinds.keys()]))
    .orderBy('number')
    .execute()
  return rows.map((row) => entryOf(kinds.get(row.kind)!, row))
}

/** Whole, of this kind and these owners, 移出 left out, in the order they were made. */
export async function listOfOwners(db: Executor, kind: RecordKind, owners: readonly string[]): Promise<RecordEntry[]> {
  const rows = await db
    .selectFrom('records')
    .selectAll()
    .where('removed', '=', 0)
    .where('kind', '=', kind.id)
    .where('owner_id', 'in', eachOf(owners))
    .orderBy('number')
    .execute()
  return rows.map((row) => entryOf(kind, row))
}

/** Which of its kind it is with its owner, as they were made; what is 移出 keeps its place. */
export async function placeOf(db: Executor, id: string): Promise<number> {
  const { place } = await db
    .selectFrom('records as own')
    .innerJoin('records as one', (on) =>
      on
        .onRef('one.kind', '=', 'own.kind')
        .onRef('one.owner_id', '=', 'own.owner_id')
        .onRef('one.number', '<=', 'own.number'),
    )
    .where('own.id', '=', id)
    .select(({ fn }) => fn.countAll<number>().as('place'))
    .executeTakeFirstOrThrow()
  return place
}

export async function insertRecord(tx: Executor, kind: RecordKind, content: RecordContent): Promise<RecordEntry> {
  const columns = await columnsOf(kind, content)
  const { number } = await tx
    .insertInto('records')
    .values({
      id: content.id,
      kind: kind.id,
      owner: kind.owner,
      owner_id: content.ownerId,
      ...columns,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  await putIntoSearch(tx, number, columns, content.removed)
  return entryWith(kind, content, columns)
}

/**
 * Puts `after` in the place of `before`. Throws RECORD_FROZEN where the state of `before` allows no change of content. null
 * when the stored revision is another than `before`'s.
 */
export async function updateRecord(
  tx: Executor,
  kind: RecordKind,
  before: RecordEntry,
  after: RecordContent,
): Promise<RecordEntry | null> {
  const sameBody = isSameValue(before.body, after.body)
  const frozen = sameBody && before.removed === after.removed ? null : heldProblem(kind, before, after)
  if (frozen) throw new StoreProblem(frozen)
  const { body, ...columns } = await columnsOf(kind, after)
  const row = await tx
    .updateTable('records')
    .set(sameBody ? columns : { ...columns, body })
    .where('id', '=', before.id)
    .where('revision', '=', before.revision)
    .returning('number')
    .executeTakeFirst()
  if (!row) return null
  await putIntoSearch(tx, row.number, columns, after.removed)
  return entryWith(kind, after, columns)
}

/** By when records of these kinds are due, as the kinds have it now; nothing else of them. */
export async function putDues(tx: Executor, kinds: RecordKinds): Promise<void> {
  for (const { id, kind, ownerId, state, body, dueOn } of await listRecordsOfKinds(tx, kinds, [...kinds.keys()])) {
    const due_on = kinds.get(kind)?.dueOn?.(body, { ownerId, state }) ?? null
    if (due_on !== dueOn) await tx.updateTable('records').set({ due_on }).where('id', '=', id).execute()
  }
}

/** A row of a list, from its columns alone. */
export function summaryOf(row: Omit<Row, 'number' | 'body' | 'search_key' | 'sound_key' | 'frozen'>): RecordSummary {
  return {
    id: row.id,
    kind: row.kind,
    owner: row.owner,
    ownerId: row.owner_id,
    state: row.state,
    title: row.title,
    dueOn: row.due_on,
    revision: row.revision,
    removed: row.removed === 1,
    updatedAt: row.updated_at,
  }
}

/** DB_CORRUPT when the body is none of the kind's. */
function entryOf(kind: RecordKind, row: Row): RecordEntry {
  return { ...summaryOf(row), body: readStored(kind.schema, row.body, `${kind.title}「${row.title}」的内容`) }
}

function entryWith(
  kind: RecordKind,
  content: RecordContent,
  { title, due_on }: Pick<Row, 'title' | 'due_on'>,
): RecordEntry {
  return { ...content, owner: kind.owner, title, dueOn: due_on }
}

async function columnsOf(kind: RecordKind, { ownerId, state, body, revision, removed, updatedAt }: RecordContent) {
  const title = kind.titleOf(body)
  const key = searchKey(title)
  // The readings of all characters are many: brought in with the first record that is kept.
  const { soundKey } = await import('./sound-key')
  return {
    state,
    frozen: frozenBy(kind, state) ? 1 : 0,
    removed: removed ? 1 : 0,
    title,
    search_key: key,
    sound_key: soundKey(key),
    due_on: kind.dueOn?.(body, { ownerId, state }) ?? null,
    revision,
    updated_at: updatedAt,
    body: JSON.stringify(body),
  }
}

/** Records whose rows came as they were stored: they are found again. */
export async function indexRecords(tx: Executor, ids: readonly string[]): Promise<void> {
  const rows = await tx
    .selectFrom('records')
    .select(['number', 'search_key', 'sound_key', 'removed'])
    .where('id', 'in', eachOf(ids))
    .execute()
  for (const { number, removed, ...keys } of rows) await putIntoSearch(tx, number, keys, removed === 1)
}

type Keys = Pick<Row, 'search_key' | 'sound_key'>

/** What is 移出 is not found. */
async function putIntoSearch(tx: Executor, number: number, { search_key, sound_key }: Keys, removed: boolean) {
  await sql`DELETE FROM record_search WHERE rowid = ${number}`.execute(tx)
  if (removed) return
  const [words, sounds] = [indexWords(search_key), indexWords(sound_key)]
  await sql`INSERT INTO record_search (rowid, words, sounds) VALUES (${number}, ${words}, ${sounds})`.execute(tx)
}
