import type { TraceReason } from '#shared/delivery/trace-reason'
import { eachOf } from './each-of'
import type { Executor } from './schema'

/** Why traces of these households are missing, by household and trace. */
export async function reasonsOf(
  db: Executor,
  householdIds: readonly string[],
): Promise<ReadonlyMap<string, Record<string, TraceReason>>> {
  const rows = await db
    .selectFrom('trace_reasons')
    .selectAll()
    .where('household_id', 'in', eachOf(householdIds))
    .orderBy('household_id')
    .orderBy('trace')
    .execute()
  const found = new Map<string, Record<string, TraceReason>>()
  for (const { household_id, trace, kind, note, signed_by, reviewed_by, signed_on } of rows) {
    const reason: TraceReason = { kind, note, signedBy: signed_by, reviewedBy: reviewed_by, signedOn: signed_on }
    found.set(household_id, { ...found.get(household_id), [trace]: reason })
  }
  return found
}

/** null = there is none any more; what it was stands in the history. */
export async function putReason(
  tx: Executor,
  { householdId, trace }: { householdId: string; trace: string },
  reason: TraceReason | null,
): Promise<void> {
  if (!reason) {
    await tx.deleteFrom('trace_reasons').where('household_id', '=', householdId).where('trace', '=', trace).execute()
    return
  }
  const { kind, note, signedBy, reviewedBy, signedOn } = reason
  const said = { kind, note, signed_by: signedBy, reviewed_by: reviewedBy, signed_on: signedOn ?? '' }
  await tx
    .insertInto('trace_reasons')
    .values({ household_id: householdId, trace, ...said })
    .onConflict((conflict) => conflict.columns(['household_id', 'trace']).doUpdateSet(said))
    .execute()
}
