import type { CountyYear } from '#shared/law/county-year'
import type { Project } from '#shared/project/project'
import { isAboutProject } from '#shared/records/about-project'
import { projectsNamed } from '#shared/records/projects-named'
import { isOver, type RecordStanding, standingOf } from '#shared/records/record-standing'
import { type CountyContext, todayOf } from './context'
import { aroundProject } from './record-around'
import type { RecordsAround } from './records-around'

/** How the records of a project stand: its own, those of its contractor that stand with it, and what is overdue without a record. */
export function recordStandings(
  county: CountyContext,
  project: Project,
  countyYear: CountyYear,
  { own, ofContractor }: RecordsAround,
): RecordStanding[] {
  const { id, contractorId } = project
  const today = todayOf(county)
  const by = aroundProject(countyYear, project)
  const served = { id, startOn: by.project.period.startOn, endsOn: by.endsOn }
  // What was registered with the contractor counts where it names the project.
  const named = ofContractor.filter(({ record }) => {
    const kind = county.recordKinds.get(record.kind)
    return kind !== undefined && projectsNamed(kind, record.body).includes(id)
  })
  const records = [...own, ...named].map(({ title, record }) => ({ ...record, title }))
  const owed = [...county.recordKinds.values()].flatMap((kind) =>
    (kind.owed?.(by, records) ?? [])
      .filter(({ dueOn }) => isOver(dueOn, today))
      .map(({ title }): RecordStanding => ({ kind: kind.id, title, standing: 'wrong' })),
  )
  const kept = [...own, ...ofContractor].flatMap(({ title, record }) => {
    const kind = county.recordKinds.get(record.kind)
    if (!kind || !(kind.owner === 'project' || isAboutProject(kind, record.body, served, today))) return []
    const ownerId = kind.owner === 'project' ? id : (contractorId ?? '')
    return [{ kind: kind.id, title, standing: standingOf(kind, { ...record, ownerId }, today) }]
  })
  return [...kept, ...owed]
}
