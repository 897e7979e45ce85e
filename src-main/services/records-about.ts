import { agreedEnd } from '#shared/law/agreed-end'
import { isAboutProject } from '#shared/records/about-project'
import { findProject } from '../store/project-repository'
import { listOwnedBodies } from '../store/record-repository'
import { type CountyContext, todayOf } from './context'
import { readCountyYear } from './county-year'

/** Ids of its contractor's records that stand with a project, those 移出 too. */
export async function idsAbout(county: CountyContext, projectId: string): Promise<string[]> {
  const stored = await findProject(county.db, projectId)
  if (!stored?.project.contractorId) return []
  const { id, contractorId, period } = stored.project
  const endsOn = agreedEnd(await readCountyYear(county, [id]), stored.project)
  const all = await listOwnedBodies(county.db, { type: 'contractor', id: contractorId })
  return all.flatMap(({ id: recordId, kind: kindId, body }) => {
    const kind = county.recordKinds.get(kindId)
    const served = { id, startOn: period.startOn, endsOn }
    return kind && isAboutProject(kind, body, served, todayOf(county)) ? recordId : []
  })
}
