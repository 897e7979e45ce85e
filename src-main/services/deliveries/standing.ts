import { deliveredFiles, fileStanding, missingTraces } from '#shared/delivery/household-standing'
import { reasonText, type TraceReason } from '#shared/delivery/trace-reason'
import type { FilesStanding } from '#shared/households/file-standing'
import type { DeliveredFiles } from '#shared/law/county-year'
import type { HouseholdTrace } from '#shared/office-data/household-traces'
import type { Project } from '#shared/project/project'
import { projectsDelivered } from '../../store/delivery-lists'
import { countTracesOf, tracesOfEach } from '../../store/household-traces'
import type { Executor } from '../../store/schema'
import { reasonsOf } from '../../store/trace-reason-repository'
import type { CountyContext } from '../context'
import { tracesIn } from './traces-in'

export const filesStanding = async (county: CountyContext, project: Project): Promise<DeliveredFiles> =>
  deliveredFiles(await countTracesOf(county.db, project.id), tracesIn(county, project))

/** Of every project of which something was delivered. */
export async function readDelivered(
  county: CountyContext,
  projects: readonly Project[],
): Promise<ReadonlyMap<string, DeliveredFiles>> {
  const ids = await projectsDelivered(county.db)
  const standings = new Map<string, DeliveredFiles>()
  for (const project of projects) {
    if (ids.includes(project.id)) standings.set(project.id, await filesStanding(county, project))
  }
  return standings
}

/** How each of these households stands, by its id. */
export async function standingsOf(
  db: Executor,
  ids: readonly string[],
  traces: readonly HouseholdTrace[],
): Promise<ReadonlyMap<string, FilesStanding>> {
  const reasons = await reasonsOf(db, ids)
  const known = await tracesOfEach(db, ids)
  return new Map(
    [...known].map(([id, of]) => [
      id,
      {
        standing: fileStanding(of, traces),
        missing: missingTraces(of, traces).map(({ title }) => title),
        reasons: reasonsTold(reasons.get(id) ?? {}, traces),
      },
    ]),
  )
}

const reasonsTold = (reasons: Record<string, TraceReason>, traces: readonly HouseholdTrace[]) =>
  traces.flatMap(({ code, title }) => {
    const reason = reasons[code]
    return reason ? [{ trace: title, text: reasonText(reason) }] : []
  })
