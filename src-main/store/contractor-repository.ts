import type { Contractor } from '#shared/contractor/contractor'
import { contractorSchema } from '#shared/contractor/contractor-schema'
import type { Executor, Schema } from './schema'
import { readStored } from './stored-json'

/** DB_CORRUPT when the body is none of ours. */
export const readContractor = ({ name, body }: Pick<Schema['contractors'], 'name' | 'body'>): Contractor =>
  readStored(contractorSchema, body, `承接主体「${name}」`)

export async function listContractors(db: Executor): Promise<Contractor[]> {
  const rows = await db.selectFrom('contractors').select(['name', 'body']).orderBy('name').orderBy('id').execute()
  return rows.map(readContractor)
}

export async function findContractor(db: Executor, id: string): Promise<Contractor | null> {
  const row = await db.selectFrom('contractors').select(['name', 'body']).where('id', '=', id).executeTakeFirst()
  return row ? readContractor(row) : null
}

export async function writeContractor(tx: Executor, contractor: Contractor): Promise<void> {
  const row = {
    id: contractor.id,
    name: contractor.name,
    credit_code: contractor.creditCode,
    kind: contractor.kind,
    body: JSON.stringify(contractor),
  }
  await tx
    .insertInto('contractors')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

export async function deleteContractor(tx: Executor, id: string): Promise<boolean> {
  const result = await tx.deleteFrom('contractors').where('id', '=', id).executeTakeFirst()
  return result.numDeletedRows === 1n
}
