import { agreedEnd } from '#shared/law/agreed-end'
import { isAboutProject } from '#shared/records/about-project'
import type { RecordKind } from '#shared/records/kind'
import { projectsNamed } from '#shared/records/projects-named'
import { findProject } from '../store/project-repository'
import { listOwnedBodies, listRecordsOfKinds } from '../store/record-repository'
import { type CountyContext, todayOf } from './context'
import { readCountyYear } from './county-year'

/** Ids of the records of others that stand with a project: of a kind of the year those that name it, else those of its contractor, 移出 too. */
export async function idsAbout(
  county: CountyContext,
  projectId: string,
  kindId: string | null = null,
): Promise<string[]> {
  const kind = county.recordKinds.get(kindId ?? '')
  if (kind?.owner === 'year') return idsNaming(county, kind, projectId)
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

async function idsNaming({ db, recordKinds }: CountyContext, kind: RecordKind, projectId: string): Promise<string[]> {
  const all = await listRecordsOfKinds(db, recordKinds, [kind.id])
  return all.flatMap(({ id, body }) => (projectsNamed(kind, body).includes(projectId) ? [id] : []))
}
