import type { Executor } from './schema'

/** What changed, which one, when; never a value, so that the log can be handed out. Same transaction as the change. */
export async function recordChange(
  tx: Executor,
  at: string,
  action: string,
  subject: string,
  subjectId: string,
): Promise<void> {
  await tx.insertInto('change_log').values({ changed_at: at, action, subject, subject_id: subjectId }).execute()
}
