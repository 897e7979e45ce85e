import type { Executor } from './schema'

export const findTries = async (db: Executor, subject: string) =>
  (await db.selectFrom('account_tries').selectAll().where('subject', '=', subject).executeTakeFirst()) ?? null

export async function putTries(tx: Executor, subject: string, wrong: number, at: string): Promise<void> {
  const row = { subject, wrong, last_at: at }
  await tx
    .insertInto('account_tries')
    .values(row)
    .onConflict((conflict) => conflict.column('subject').doUpdateSet(row))
    .execute()
}

/** The right one was typed. */
export async function clearTries(tx: Executor, subject: string): Promise<void> {
  await tx.deleteFrom('account_tries').where('subject', '=', subject).execute()
}
