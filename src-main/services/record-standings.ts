import type { CountyYear } from '#shared/law/county-year'
import type { Project } from '#shared/project/project'
import type { RecordKind } from '#shared/records/kind'
import { projectsNamed } from '#shared/records/projects-named'
import type { Body } from '#shared/records/record-field'
import { isOver, type RecordStanding, standingOf } from '#shared/records/record-standing'
import { type CountyContext, todayOf } from './context'
import { aroundProject } from './record-around'
import type { RecordsAround } from './records-around'

/** How the records of a project stand: its own, those of its contractor that are about it or about no project in particular, and what is overdue without a record. */
export function recordStandings(
  county: CountyContext,
  project: Project,
  countyYear: CountyYear,
  { own, ofContractor }: RecordsAround,
): RecordStanding[] {
  const { id, contractorId } = project
  const today = todayOf(county)
  const records = own.map(({ record }) => record)
  const by = aroundProject(countyYear, project)
  const owed = [...county.recordKinds.values()].flatMap((kind) =>
    (kind.owed?.(by, records) ?? [])
      .filter(({ dueOn }) => isOver(dueOn, today))
      .map(({ title }): RecordStanding => ({ kind: kind.id, title, standing: 'wrong' })),
  )
  const kept = [...own, ...ofContractor].flatMap(({ title, record }) => {
    const kind = county.recordKinds.get(record.kind)
    if (!kind || !isAbout(id, kind, record.body)) return []
    const ownerId = kind.owner === 'project' ? id : (contractorId ?? '')
    return [{ kind: kind.id, title, standing: standingOf(kind, { ...record, ownerId }, today) }]
  })
  return [...kept, ...owed]
}

function isAbout(projectId: string, kind: RecordKind, body: Body): boolean {
  const named = projectsNamed(kind, body)
  return kind.owner === 'project' || named.length === 0 || named.includes(projectId)
}
