import { membersOf } from '../../store/sample-members'
import type { Executor } from '../../store/schema'

/** Ids of the other samples of the project, not 移出, that were drawn of some of the same households. */
export async function overlapsOf(tx: Executor, recordId: string, projectId: string): Promise<string[]> {
  const others = await tx
    .selectFrom('records')
    .innerJoin('sample_draws', 'sample_draws.record_id', 'records.id')
    .select('records.id')
    .distinct()
    .where('owner_id', '=', projectId)
    .where('records.id', '!=', recordId)
    .where('records.removed', '=', 0)
    .where('sample_draws.removed', '=', 0)
    .execute()
  if (others.length === 0) return []
  const own = await membersOf(tx, recordId)
  const overlapping: string[] = []
  for (const { id } of others) {
    const members = await membersOf(tx, id)
    // Before it was kept whom a draw was of, it was of the whole register.
    if (own === null || members === null || [...own].some((number) => members.has(number))) overlapping.push(id)
  }
  return overlapping
}
