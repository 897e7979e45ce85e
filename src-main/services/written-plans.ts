import type { WrittenPlan } from '#shared/law/county-year'
import { newestOf } from '#shared/papers/written-record'
import { type ImplementationPlanBody, implementationPlan } from '#shared/records/implementation-plan'
import { planPartIds } from '#shared/records/implementation-plan-texts'
import type { RecordEntry } from '#shared/records/record-entry'
import { listRecordsOfKinds } from '../store/record-repository'
import type { CountyContext } from './context'

/** What the 实施方案 of each project says, part by part: of several records the one its paper is made from. */
export async function readWrittenPlans({ db, recordKinds }: CountyContext): Promise<ReadonlyMap<string, WrittenPlan>> {
  const byProject = new Map<string, RecordEntry[]>()
  for (const record of await listRecordsOfKinds(db, recordKinds, [implementationPlan.id])) {
    byProject.set(record.ownerId, [...(byProject.get(record.ownerId) ?? []), record])
  }
  return new Map(
    [...byProject].flatMap(([projectId, records]) => {
      const written = newestOf(records, implementationPlan)
      if (!written) return []
      const body = written.body as ImplementationPlanBody
      const texts = Object.fromEntries(planPartIds.map((part) => [part, body[part]]))
      return [[projectId, { recordId: written.id, texts }] as const]
    }),
  )
}
