import type { Insertable, Selectable } from 'kysely'
import type { Executor, Schema } from './schema'

export type StoredKey = Selectable<Schema['county_key']>

/** null = no number has ever been kept here. */
export async function findCountyKey(db: Executor): Promise<StoredKey | null> {
  return (await db.selectFrom('county_key').selectAll().executeTakeFirst()) ?? null
}

/** The key of a county, or another recovery code for the one it has. */
export async function writeCountyKey(tx: Executor, row: Omit<Insertable<Schema['county_key']>, 'id'>): Promise<void> {
  const { code_salt, code_wrapped, code_at } = row
  await tx
    .insertInto('county_key')
    .values({ id: 1, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ code_salt, code_wrapped, code_at }))
    .execute()
}
