import { type SelectQueryBuilder, sql } from 'kysely'
import type { RecordCursor, RecordFilter, RecordOrder, RecordPage, RecordSummary } from '#shared/records/record-entry'
import type { RecordOwner } from '#shared/records/record-field'
import { searchWords } from '#shared/records/search-words'
import { eachOf } from './each-of'
import { summaryOf } from './record-repository'
import type { Executor, Schema } from './schema'

const columns = [
  'records.id',
  'kind',
  'owner',
  'owner_id',
  'state',
  'records.title',
  'due_on',
  'revision',
  'removed',
  'updated_at',
] as const

/** Written as the indexes are: SQLite knows an expression by its words. */
const dueKey = sql<string>`ifnull(due_on, '9999-12-31')`

const orders = {
  due: { key: dueKey, valueOf: ({ dueOn }: RecordSummary) => dueOn ?? '9999-12-31', direction: 'asc' },
  title: { key: sql<string>`title`, valueOf: ({ title }: RecordSummary) => title, direction: 'asc' },
  updated: { key: sql<string>`updated_at`, valueOf: ({ updatedAt }: RecordSummary) => updatedAt, direction: 'desc' },
} as const

/** One page by keyset: as quick at the end of the list as at its beginning; `only`: of these ids. */
export async function listRecords(
  db: Executor,
  {
    filter,
    order,
    after,
    limit,
  }: { filter: RecordFilter; order: RecordOrder; after: RecordCursor | null; limit: number },
  only?: readonly string[],
): Promise<RecordPage> {
  const query = pageQuery(db, filter, order, after, limit)
  const rows = await (only ? query.where('records.id', 'in', only) : query).execute()
  const found = rows.map(summaryOf)
  const last = found[limit - 1]
  if (rows.length <= limit || !last) return { rows: found, next: null }
  return { rows: found.slice(0, limit), next: { value: orders[order].valueOf(last), id: last.id } }
}

export function pageQuery(
  db: Executor,
  filter: RecordFilter,
  order: RecordOrder,
  after: RecordCursor | null,
  limit: number,
) {
  const { key, direction } = orders[order]
  let query = filtered(db.selectFrom('records').select(columns), filter)
  if (after) {
    const { value, id } = after
    query =
      direction === 'asc'
        ? query.where(key, '>=', value).where(sql<boolean>`(${key} > ${value} OR id > ${id})`)
        : query.where(key, '<=', value).where(sql<boolean>`(${key} < ${value} OR id < ${id})`)
  }
  // One more than asked for tells whether there is a next page.
  return query
    .orderBy(key, direction)
    .orderBy('id', direction)
    .limit(limit + 1)
}

function filtered<O>(query: SelectQueryBuilder<Schema, 'records', O>, filter: RecordFilter) {
  let narrowed = query.where('removed', '=', filter.removed ? 1 : 0)
  if (filter.kind !== null) narrowed = narrowed.where('kind', '=', filter.kind)
  if (filter.owner) {
    narrowed = narrowed.where('owner', '=', filter.owner.type).where('owner_id', '=', filter.owner.id)
  }
  if (filter.state !== null) narrowed = narrowed.where('state', '=', filter.state)
  return filter.dueUntil === null ? narrowed : narrowed.where(dueKey, '<=', filter.dueUntil)
}

/** Every record of an owner that is not 移出, or of all owners of that sort (null), what is due first. */
export async function listRecordsOf(
  db: Executor,
  owner: RecordOwner,
  ownerId: string | null,
): Promise<RecordSummary[]> {
  let query = db.selectFrom('records').select(columns).where('removed', '=', 0).where('owner', '=', owner)
  if (ownerId !== null) query = query.where('owner_id', '=', ownerId)
  return (await query.orderBy(dueKey).orderBy('id').execute()).map(summaryOf)
}

/** One record of an owner, 移出 only where there is no other; null = none was ever made. */
export async function firstRecordOf(db: Executor, owner: RecordOwner, ownerId: string): Promise<RecordSummary | null> {
  const query = db.selectFrom('records').select(columns).where('owner', '=', owner).where('owner_id', '=', ownerId)
  const row = await query.orderBy('removed').orderBy('id').limit(1).executeTakeFirst()
  return row ? summaryOf(row) : null
}

/** Records whose title holds every word typed, as it is written or by its sound (whole or initials), newest first; nothing typed finds nothing. */
export async function searchRecords(
  db: Executor,
  typed: string,
  limit: number,
  { of, ids }: { of?: { kind: string; ownerId: string } | undefined; ids?: readonly string[] | undefined } = {},
): Promise<RecordSummary[]> {
  const wanted = searchWords(typed)
  if (!wanted) return []
  const match = wanted.words.map((word) => `"${word}"`).join(' ')
  let query = db
    .selectFrom('records')
    .select(columns)
    .where('number', 'in', sql<number>`(SELECT rowid FROM record_search WHERE record_search MATCH ${match})`)
  // Before the limit: what is found elsewhere takes no place.
  if (of) query = query.where('kind', '=', of.kind).where('owner_id', '=', of.ownerId)
  if (ids) query = query.where('id', 'in', eachOf(ids))
  // Pairs that are all there need not stand together.
  for (const part of wanted.parts.filter((one) => [...one].length > 2)) {
    query = query.where(sql<boolean>`(instr(search_key, ${part}) > 0 OR instr(sound_key, ${part}) > 0)`)
  }
  return (await query.orderBy('updated_at', 'desc').orderBy('id').limit(limit).execute()).map(summaryOf)
}

/** All that wait for a day, of whatever owner and kind, without what is 移出. */
export async function listDueRecords(db: Executor): Promise<RecordSummary[]> {
  const rows = await db
    .selectFrom('records')
    .select(columns)
    .where('removed', '=', 0)
    .where(dueKey, '<', '9999-12-31')
    .orderBy(dueKey)
    .orderBy('id')
    .execute()
  return rows.map(summaryOf)
}
