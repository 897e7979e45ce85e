import type { CountyYear } from '#shared/law/county-year'
import { ownProjects } from '#shared/project/own-projects'
import type { Project } from '#shared/project/project'
import type { RecordEntry, RecordSummary } from '#shared/records/record-entry'
import type { RecordOwner } from '#shared/records/record-field'
import type { WaitingConfirmation } from '#shared/workbench/due-facts'
import { listDueRecords } from '../../store/record-lists'
import { listRecordsOwnedBy } from '../../store/record-repository'
import { type CountyContext, todayOf } from '../context'
import { readAgreedYear } from '../county-year'
import { grouped } from '../grouped'
import { waiting } from './waiting-confirmations'

/** What the workbench is reckoned from, as stored now. */
export interface Office {
  all: CountyYear
  own: readonly Project[]
  /** Neither put away, archived, nor another unit's: what the office still has to do with. */
  atWork: readonly Project[]
  /** The first year something may be owed of, and the last. */
  years: readonly [number, number]
  /** Whole records of a project at work or of one of these years, by its owner. */
  records: ReadonlyMap<string, readonly RecordEntry[]>
  /** Those that wait for a day, of whatever owner. */
  due: readonly RecordSummary[]
  /** What waits for its 复核. */
  confirmations: readonly WaitingConfirmation[]
}

export async function readOffice(county: CountyContext): Promise<Office> {
  const all = await readAgreedYear(county)
  const own = ownProjects(all)
  const atWork = own.filter(({ id, status }) => status === 'active' && !all.archived?.has(id))
  const read = (owner: RecordOwner, ids: string[]) => listRecordsOwnedBy(county.db, county.recordKinds, { owner, ids })
  const ofProjects = await read(
    'project',
    atWork.map(({ id }) => id),
  )
  const year = Number(todayOf(county).slice(0, 4))
  const first = Math.min(year, ...atWork.map((project) => project.year))
  const last = year + 1
  const ofYears = await read(
    'year',
    Array.from({ length: last - first + 1 }, (_, at) => String(first + at)),
  )
  return {
    all,
    own,
    atWork,
    years: [first, last],
    records: grouped([...ofProjects, ...ofYears], ({ ownerId }) => ownerId),
    due: await listDueRecords(county.db),
    confirmations: await waiting(county, new Set(atWork.map(({ id }) => id)), ofProjects),
  }
}
