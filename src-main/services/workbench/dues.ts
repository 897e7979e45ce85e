import type { IsoDate } from '#shared/dates'
import type { CountyYear } from '#shared/law/county-year'
import { calendarsInForce, rulesOn } from '#shared/office-data/rules-for'
import type { RecordEntry } from '#shared/records/record-entry'
import { ok } from '#shared/result'
import type { DueFacts } from '#shared/workbench/due-facts'
import { duesOf } from '#shared/workbench/due-sources'
import { calendarFile } from '../../documents/calendar-file'
import { writeFileAtomic } from '../../fs/atomic-write'
import { listRecords } from '../../store/record-lists'
import { listRecordsOfKinds } from '../../store/record-repository'
import { type CountyContext, type Handler, todayOf } from '../context'
import { readCountyYear } from '../county-year'
import { doneKindsIn, isAtWork, projectAtWork } from './project-at-work'

/** 待办: everything that is due and not done, over all years and projects of the county. */
export const readDues: Handler<'workbench.dues', CountyContext> = async (county) => ok(duesOf(await factsOf(county)))

/** 待办 as an .ics file, for the calendar of a telephone or a mail program. */
export const saveCalendar: Handler<'workbench.saveCalendar', CountyContext> = async (county, { path }) => {
  const facts = await factsOf(county)
  return writeFileAtomic(path, calendarFile(`${facts.county.profile.regionName}待办`, duesOf(facts), county.now()))
}

/** More records than an office keeps with a day of their own. */
const mostDue = 10_000
const lastDay: IsoDate = '9999-12-30'

async function factsOf(county: CountyContext): Promise<DueFacts> {
  const today = todayOf(county)
  const all = await readCountyYear(county, [])
  const records = await ownRecords(county)
  const { rows } = await listRecords(county.db, {
    filter: { kind: null, owner: null, state: null, dueUntil: lastDay, removed: false },
    order: 'due',
    after: null,
    limit: mostDue,
  })
  const projects = all.projects
    .filter((project) => isAtWork(all, project))
    .map((project) => projectAtWork(county, all, project, records.get(project.id) ?? []))
  const countsHere = ({ ownerId, owner }: { owner: string; ownerId: string }) =>
    owner !== 'project' || projects.some(({ project }) => project.id === ownerId)
  return { today, county: all, year: yearOf(county, all, today, records), projects, records: rows.filter(countsHere) }
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

/** Those of years and projects, by whose they are. */
async function ownRecords(county: CountyContext): Promise<ReadonlyMap<string, RecordEntry[]>> {
  const kinds = [...county.recordKinds.values()].filter(({ owner }) => owner === 'project' || owner === 'year')
  const all = await listRecordsOfKinds(
    county.db,
    county.recordKinds,
    kinds.map(({ id }) => id),
  )
  const byOwner = new Map<string, RecordEntry[]>()
  for (const record of all) {
    const own = byOwner.get(record.ownerId)
    if (own) own.push(record)
    else byOwner.set(record.ownerId, [record])
  }
  return byOwner
}
