import { deliveredFiles } from '#shared/delivery/household-standing'
import type { DeliveredFiles } from '#shared/law/county-year'
import type { Project } from '#shared/project/project'
import { countTracesOf, projectsDelivered } from '../../store/delivery-lists'
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
