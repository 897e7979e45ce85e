import type { Executor, Schema } from './schema'

/** null = nothing says that the contract is signed. */
export async function findSigned(
  db: Executor,
  projectId: string,
): Promise<Pick<Schema['signed_contracts'], 'state' | 'reason'> | null> {
  const row = await db
    .selectFrom('signed_contracts')
    .select(['state', 'reason'])
    .where('project_id', '=', projectId)
    .executeTakeFirst()
  return row ?? null
}

/** All of them. */
export const listSigned = (db: Executor) => db.selectFrom('signed_contracts').select(['project_id', 'state']).execute()

/** From now on the contract is signed, or being corrected for that reason. */
export async function putSigned(
  tx: Executor,
  projectId: string,
  row: Pick<Schema['signed_contracts'], 'state' | 'reason'>,
): Promise<void> {
  await tx
    .insertInto('signed_contracts')
    .values({ project_id: projectId, ...row })
    .onConflict((conflict) => conflict.column('project_id').doUpdateSet(row))
    .execute()
}
