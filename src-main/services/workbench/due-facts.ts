import { calendarsInForce, rulesFor, rulesOn } from '#shared/office-data/rules-for'
import type { Project } from '#shared/project/project'
import type { RecordEntry } from '#shared/records/record-entry'
import { standingOf } from '#shared/records/record-standing'
import type { DueFacts, ProjectAtWork, YearAtWork } from '#shared/workbench/due-facts'
import { type CountyContext, todayOf } from '../context'
import { aroundProject } from '../record-around'
import type { Office } from './office'

/** What the days of the office are gathered from. */
export function dueFacts(
  county: CountyContext,
  { all, atWork, records, due, confirmations, years: [first] }: Office,
): DueFacts {
  const today = todayOf(county)
  const year = Number(today.slice(0, 4))
  const calendars = calendarsInForce(all.rules)
  const isAtWork = new Set(atWork.map(({ id }) => id))

  function projectAtWork(stored: Project): ProjectAtWork {
    const owed = aroundProject(all, stored)
    const own = records.get(stored.id) ?? []
    const { timeLimits, suggestedValues } = rulesFor(all.rules, stored)
    const facts = { year: stored.year, project: owed.project, agreed: all, calendars, timeLimits, suggestedValues }
    return { project: owed.project, facts, owed, records: own, doneKinds: doneKindsIn(county, own) }
  }

  const recordsOf = (of: number) => records.get(String(of)) ?? []
  function yearAtWork(of: number): YearAtWork {
    const { timeLimits, suggestedValues } = rulesOn(all.rules, `${of}-12-31`)
    const facts = { year: of, project: null, agreed: {}, calendars, timeLimits, suggestedValues }
    return { facts, records: recordsOf(of) }
  }

  return {
    today,
    county: all,
    year: yearAtWork(year),
    past: Array.from({ length: year - first }, (_, at) => yearAtWork(first + at)),
    next: yearAtWork(year + 1),
    projects: atWork.map(projectAtWork),
    records: due.filter(({ owner, ownerId }) => owner !== 'project' || isAtWork.has(ownerId)),
    confirmations,
  }
}

/** Kinds of which one of the records leads nowhere on: it is done. */
function doneKindsIn(county: CountyContext, records: readonly RecordEntry[]): ReadonlySet<string> {
  const today = todayOf(county)
  return new Set(
    records.flatMap((record) => {
      const kind = county.recordKinds.get(record.kind)
      return kind && standingOf(kind, record, today) === 'done' ? [kind.id] : []
    }),
  )
}
