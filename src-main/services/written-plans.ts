import type { WrittenPlan } from '#shared/law/county-year'
import { newestOf } from '#shared/papers/written-record'
import { type ImplementationPlanBody, implementationPlan } from '#shared/records/implementation-plan'
import { planPartIds } from '#shared/records/implementation-plan-texts'
import { listOfOwners } from '../store/record-repository'
import type { CountyContext } from './context'
import { grouped } from './grouped'

/** What the 实施方案 of each of these projects says, part by part: of several records the one its paper is made from. */
export async function readWrittenPlans(
  { db, recordKinds }: CountyContext,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, WrittenPlan>> {
  const kind = recordKinds.get(implementationPlan.id)
  const plans = kind ? await listOfOwners(db, kind, projectIds) : []
  const byProject = grouped(plans, ({ ownerId }) => ownerId)
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
