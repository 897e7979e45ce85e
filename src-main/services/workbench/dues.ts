import type { IsoDate } from '#shared/dates'
import type { CountyYear } from '#shared/law/county-year'
import { calendarsInForce, rulesOn } from '#shared/office-data/rules-for'
import type { RecordEntry } from '#shared/records/record-entry'
import { ok } from '#shared/result'
import type { DueFacts } from '#shared/workbench/due-facts'
import { duesOf } from '#shared/workbench/due-sources'
import { calendarFile } from '../../documents/calendar-file'
import { writeFileAtomic } from '../../fs/atomic-write'
import { listRecordsOfKinds } from '../../store/record-repository'
import { type CountyContext, type Handler, todayOf } from '../context'
import { readCountyYear } from '../county-year'
import { grouped } from '../grouped'
import { doneKindsIn, isAtWork, projectAtWork } from './project-at-work'

/** 待办: everything that is due and not done, over all years and projects of the county. */
export const readDues: Handler<'workbench.dues', CountyContext> = async (county) => ok(duesOf(await factsOf(county)))

/** 待办 as an .ics file, for the calendar of a telephone or a mail program. */
export const saveCalendar: Handler<'workbench.saveCalendar', CountyContext> = async (county, { path }) => {
  const facts = await factsOf(county)
  return writeFileAtomic(path, calendarFile(`${facts.county.profile.regionName}待办`, duesOf(facts), county.now()))
}

async function factsOf(county: CountyContext): Promise<DueFacts> {
  const today = todayOf(county)
  const all = await readCountyYear(county, [])
  const records = await listRecordsOfKinds(county.db, county.recordKinds, [...county.recordKinds.keys()])
  const byOwner = grouped(records, ({ ownerId }) => ownerId)
  const projects = all.projects
    .filter((project) => isAtWork(all, project))
    .map((project) => projectAtWork(county, all, project, byOwner.get(project.id) ?? []))
  const atWork = new Set(projects.map(({ project }) => project.id))
  const due = records.filter(({ owner, ownerId, dueOn }) => dueOn && (owner !== 'project' || atWork.has(ownerId)))
  return { today, county: all, year: yearOf(county, all, today, byOwner), projects, records: due }
}

function yearOf(county: CountyContext, all: CountyYear, today: IsoDate, records: ReadonlyMap<string, RecordEntry[]>) {
  const year = Number(today.slice(0, 4))
  const { timeLimits, suggestedValues } = rulesOn(all.rules, `${year}-12-31`)
  const calendars = calendarsInForce(all.rules)
  return {
    facts: { year, project: null, agreed: {}, calendars, timeLimits, suggestedValues },
    doneKinds: doneKindsIn(county, records.get(String(year)) ?? []),
  }
}
