import type { Project } from '#shared/project/project'
import type { RecordKind } from '#shared/records/kind'
import { projectsNamed } from '#shared/records/projects-named'
import type { Body } from '#shared/records/record-field'
import { type RecordStanding, standingOf } from '#shared/records/record-standing'
import { type CountyContext, todayOf } from './context'
import type { RecordsAround } from './records-around'

/** How the records of a project stand: its own, and those of its contractor that are about it or about no project in particular. */
export function recordStandings(
  county: CountyContext,
  { id, contractorId }: Project,
  { own, ofContractor }: RecordsAround,
): RecordStanding[] {
  const today = todayOf(county)
  return [...own, ...ofContractor].flatMap(({ title, record }) => {
    const kind = county.recordKinds.get(record.kind)
    if (!kind || !isAbout(id, kind, record.body)) return []
    const ownerId = kind.owner === 'project' ? id : (contractorId ?? '')
    return [{ kind: kind.id, title, standing: standingOf(kind, { ...record, ownerId }, today) }]
  })
}

function isAbout(projectId: string, kind: RecordKind, body: Body): boolean {
  const named = projectsNamed(kind, body)
  return kind.owner === 'project' || named.length === 0 || named.includes(projectId)
}
