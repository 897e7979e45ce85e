import { sql } from 'kysely'
import type { z } from 'zod'
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

/** As `listBodies`, one text or number of each body alone: bodies may be long. */
export async function listField(
  db: Executor,
  of: Wanted & { field: string },
): Promise<{ id: string; ownerId: string; state: string; value: string | number | null }[]> {
  const value = sql<string | number | null>`json_extract(body, ${`$.${of.field}`})`.as('value')
  const rows = await wanted(db, of).select(['id', 'owner_id', 'state', value]).execute()
  const found = rows.map(({ owner_id, ...row }) => ({ ...row, ownerId: owner_id }))
  return of.states.flatMap((state) => found.filter((one) => one.state === state))
}

const wanted = (db: Executor, { kind, states, ownerId }: Wanted) =>
  db
    .selectFrom('records')
    .where('removed', '=', 0)
    .where('kind', '=', kind)
    .where('state', 'in', states)
    .$if(ownerId !== undefined, (rows) => rows.where('owner_id', '=', ownerId ?? ''))
    .orderBy('number')
