import { sql } from 'kysely'
import type { z } from 'zod'
import type { Executor } from './schema'
import { readStored } from './stored-json'

/** Bodies of one kind, by its schema, not 移出, state by state, in each in the order they were made. */
export async function listBodies<B>(
  db: Executor,
  of: { kind: string; schema: z.ZodType<B>; states: readonly string[] },
): Promise<{ id: string; ownerId: string; state: string; body: B }[]> {
  const rows = await db
    .selectFrom('records')
    .select(['id', 'owner_id', 'state', 'title', 'body'])
    .where('removed', '=', 0)
    .where('kind', '=', of.kind)
    .where('state', 'in', of.states)
    .orderBy('number')
    .execute()
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
  { kind, states, field }: { kind: string; states: readonly string[]; field: string },
): Promise<{ id: string; ownerId: string; state: string; value: string | number | null }[]> {
  const rows = await db
    .selectFrom('records')
    .select(['id', 'owner_id', 'state', sql<string | number | null>`json_extract(body, ${`$.${field}`})`.as('value')])
    .where('removed', '=', 0)
    .where('kind', '=', kind)
    .where('state', 'in', states)
    .orderBy('number')
    .execute()
  return states.flatMap((of) =>
    rows.flatMap(({ id, owner_id, state, value }) => (state === of ? [{ id, ownerId: owner_id, state, value }] : [])),
  )
}
