import type { CountyYear } from '#shared/law/county-year'
import { calendarsInForce, rulesFor } from '#shared/office-data/rules-for'
import type { Project } from '#shared/project/project'
import type { RecordEntry } from '#shared/records/record-entry'
import { standingOf } from '#shared/records/record-standing'
import type { ProjectAtWork } from '#shared/workbench/due-facts'
import { type CountyContext, todayOf } from '../context'
import { aroundProject } from '../record-around'

/** Neither put away, archived, nor another unit's: what the office still has to do with. */
export const isAtWork = (county: CountyYear, { id, status }: Project): boolean =>
  status === 'active' && !county.archived?.has(id) && !county.guests?.has(id)

/** A project with its rules, what its contract owes and what its records say; `records` = its own. */
export function projectAtWork(
  county: CountyContext,
  countyYear: CountyYear,
  stored: Project,
  records: readonly RecordEntry[],
): ProjectAtWork {
  const owed = aroundProject(countyYear, stored)
  const { timeLimits, suggestedValues } = rulesFor(countyYear.rules, stored)
  const calendars = calendarsInForce(countyYear.rules)
  const { project } = owed
  return {
    project,
    facts: { year: project.year, project, agreed: countyYear, calendars, timeLimits, suggestedValues },
    owed,
    records,
    doneKinds: doneKindsIn(county, records),
  }
}

/** Kinds of which one of the records leads nowhere on: it is done. */
export const doneKindsIn = (county: CountyContext, records: readonly RecordEntry[]): ReadonlySet<string> =>
  new Set(
    records.flatMap((record) => {
      const kind = county.recordKinds.get(record.kind)
      return kind && standingOf(kind, record, todayOf(county)) === 'done' ? [kind.id] : []
    }),
  )
