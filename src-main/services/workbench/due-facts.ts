import { calendarsInForce, rulesFor, rulesOn } from '#shared/office-data/rules-for'
import type { Project } from '#shared/project/project'
import type { RecordEntry } from '#shared/records/record-entry'
import { standingOf } from '#shared/records/record-standing'
import type { DueFacts, ProjectAtWork } from '#shared/workbench/due-facts'
import { type CountyContext, todayOf } from '../context'
import { aroundProject } from '../record-around'
import type { Office } from './office'

/** What the days of the office are gathered from. */
export function dueFacts(county: CountyContext, { all, atWork, records, due, confirmations }: Office): DueFacts {
  const today = todayOf(county)
  const year = Number(today.slice(0, 4))
  const { timeLimits, suggestedValues } = rulesOn(all.rules, `${year}-12-31`)
  const calendars = calendarsInForce(all.rules)
  const isAtWork = new Set(atWork.map(({ id }) => id))

  function projectAtWork(stored: Project): ProjectAtWork {
    const owed = aroundProject(all, stored)
    const own = records.get(stored.id) ?? []
    const { timeLimits, suggestedValues } = rulesFor(all.rules, stored)
    const facts = { year: stored.year, project: owed.project, agreed: all, calendars, timeLimits, suggestedValues }
    return { project: owed.project, facts, owed, records: own, doneKinds: doneKindsIn(county, own) }
  }

  return {
    today,
    county: all,
    year: {
      facts: { year, project: null, agreed: {}, calendars, timeLimits, suggestedValues },
      records: records.get(String(year)) ?? [],
      before: records.get(String(year - 1)) ?? [],
    },
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
