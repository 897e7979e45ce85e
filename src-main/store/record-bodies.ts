import { sql } from 'kysely'
import type { z } from 'zod'
import { eachOf } from './each-of'
import type { Executor } from './schema'
import { readStored } from './stored-json'

interface Wanted {
  kind: string
  states: readonly string[]
  /** Those of one project alone; absent = of all. */
  ownerId?: string
}

/** Bodies of one kind, by its schema, not 移出, state by state, in each in the order they were made. */
export async function listBodies<B>(
  db: Executor,
  of: Wanted & { schema: z.ZodType<B> },
): Promise<{ id: string; ownerId: string; state: string; body: B }[]> {
  const rows = await wanted(db, of).select(['id', 'owner_id', 'state', 'title', 'body']).execute()
  const found = rows.map(({ id, owner_id, state, title, body }) => ({
    id,
    ownerId: owner_id,
    state,
    body: readStored(of.schema, body, `记录「${title}」的内容`),
  }))
  return of.states.flatMap((state) => found.filter((one) => one.state === state))
}

type Value = string | number | null
type Read = Map<string, { written: string; value: Value }>

/** Of each open file what was read before, by record and field: a long body is read through for one value of it. */
const readBefore = new WeakMap<object, Read>()

/** As `listBodies`, one text or number of each body alone: bodies may be long. */
export async function listField(
  db: Executor,
  of: Wanted & { field: string },
): Promise<{ id: string; ownerId: string; state: string; value: Value }[]> {
  const rows = await wanted(db, of).select(['id', 'owner_id', 'state', 'revision', 'updated_at']).execute()
  const before: Read = readBefore.get(db) ?? new Map()
  readBefore.set(db, before)
  const known = rows.map((row) => ({ row, key: `${of.field} ${row.id}`, written: `${row.revision} ${row.updated_at}` }))
  const unread = known.filter(({ key, written }) => before.get(key)?.written !== written)
  const values = await readField(db, of.field, new Set(unread.map(({ row }) => row.id)))
  for (const { row, key, written } of unread) before.set(key, { written, value: values.get(row.id) ?? null })
  const found = known.map(({ row: { id, owner_id, state }, key }) => {
    return { id, ownerId: owner_id, state, value: before.get(key)?.value ?? null }
  })
  return of.states.flatMap((state) => found.filter((one) => one.state === state))
}

async function readField(db: Executor, field: string, ids: ReadonlySet<string>): Promise<Map<string, Value>> {
  if (ids.size === 0) return new Map()
  const value = sql<Value>`json_extract(body, ${`$.${field}`})`.as('value')
  const rows = await db
    .selectFrom('records')
    .select(['id', value])
    .where('id', 'in', eachOf([...ids]))
    .execute()
  return new Map(rows.map((row) => [row.id, row.value]))
}

const wanted = (db: Executor, { kind, states, ownerId }: Wanted) =>
  db
    .selectFrom('records')
    .where('removed', '=', 0)
    .where('kind', '=', kind)
    .where('state', 'in', states)
    .$if(ownerId !== undefined, (rows) => rows.where('owner_id', '=', ownerId ?? ''))
    .orderBy('number')
