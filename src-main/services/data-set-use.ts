import type { DataPin } from '#shared/data-sets/data-pin'
import type { DataKind, KnownSet } from '#shared/data-sets/data-set'
import { type JudgedBy, setsInForce } from '#shared/data-sets/set-in-force'
import { wordsFollowed } from '#shared/drafting/words-followed'
import { procurementDay } from '#shared/law/procurement-day'
import { isNamedKind, namedSet } from '#shared/office-data/named-data'
import type { Project } from '#shared/project/project'
import { dataOf, recordJudgedBy } from '#shared/records/kind-in-force'
import { changeProblem } from '#shared/records/state-machine'
import type { Result } from '#shared/result'
import type { Command } from '../store/change-repository'
import { readOrigins } from '../store/origin-repository'
import { listProjects } from '../store/project-repository'
import { listRecordsOfKinds } from '../store/record-repository'
import type { Executor } from '../store/schema'
import type { CountyContext } from './context'
import { countedStatuses } from './county-year'
import { setsOf } from './office-data'
import { writeChangedProject } from './project-writes'
import { writeChanged } from './record-writes'

/** What is made with data and keeps its version: a project, or a record whose kind reads some. */
export interface User {
  reads(kind: DataKind): boolean
  /** Its contract is signed: what that kind says has been agreed on. */
  hasAgreed(kind: DataKind): boolean
  /** What it names in its own body. */
  project?: Project
  judged: JudgedBy
  /** Changing its pins; absent = it is not under way here. */
  repin?(pins: DataPin[], command: Command): Promise<Result<unknown>>
}

export async function usersOf(county: CountyContext, db: Executor): Promise<User[]> {
  const origins = await readOrigins(db)
  const projects = (await listProjects(db, countedStatuses)).map(({ project }): User => {
    const judged = { on: procurementDay(project), pins: project.dataPins ?? [] }
    const reads = (kind: DataKind) => kind.of !== 'records'
    const hasAgreed = (kind: DataKind) => kind.signed === true && project.contract.signedOn !== null
    const user = { reads, hasAgreed, judged, project }
    if (project.status !== 'active' || origins.get(project.id)?.adopted === false) return user
    return {
      ...user,
      repin(dataPins, command) {
        const repinned = wordsFollowed(county.resources.rules, project, { ...project, dataPins })
        return writeChangedProject(county, db, project, repinned, command)
      },
    }
  })
  const kinds = [...county.recordKinds.values()].filter((kind) => dataOf(kind).length > 0)
  const entries = await listRecordsOfKinds(
    db,
    county.recordKinds,
    kinds.map(({ id }) => id),
  )
  const records = entries.flatMap((entry): User[] => {
    const kind = county.recordKinds.get(entry.kind)
    if (!kind) return []
    const user = {
      reads: (read: DataKind) => dataOf(kind).some(({ id }) => id === read.id),
      hasAgreed: () => false,
      judged: recordJudgedBy(kind, entry),
    }
    if (changeProblem(kind, entry)) return [user]
    const repin = (dataPins: DataPin[], command: Command) =>
      writeChanged(db, kind, entry, { body: { ...entry.body, dataPins } }, command)
    return [{ ...user, repin }]
  })
  return [...projects, ...records]
}

/** For how many projects or records each set counts, archived ones among them. */
export function countUses(county: CountyContext, users: readonly User[]): Map<KnownSet, number> {
  const used = new Map<KnownSet, number>()
  const sets = setsOf(county)
  for (const { reads, judged, project } of users)
    for (const kind of county.dataKinds.filter(reads))
      for (const set of countedFor(kind, sets, judged, project)) used.set(set, (used.get(set) ?? 0) + 1)
  return used
}

function countedFor(kind: DataKind, sets: readonly KnownSet[], judged: JudgedBy, project?: Project): KnownSet[] {
  if (!isNamedKind(kind)) return setsInForce(kind, sets, judged)
  const named = project && namedSet(kind, sets, project)
  return named ? [named] : []
}
