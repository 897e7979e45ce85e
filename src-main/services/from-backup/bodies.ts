import type { PlaceRef } from '#shared/backup/found'
import { countyHistory, yearHistory } from '#shared/history/history-ids'
import { bodyOfProject } from '#shared/history/project-body'
import { diffBodies } from '#shared/records/body-changes'
import type { Body } from '#shared/records/record-field'
import { fail, ok } from '#shared/result'
import { findContractor } from '../../store/contractor-repository'
import { readProfile, readYears } from '../../store/county-repository'
import { findProject } from '../../store/project-repository'
import type { Executor } from '../../store/schema'
import type { CountyContext } from '../context'
import { putContractor } from '../contractor-writes'
import { putYear } from '../county-writes'
import type { FindIn, Found } from './way'

const nothingBeside = { files: [], history: [], isFile: false }

/** What is entered of a project, a contractor, a year or the office itself. */
export const bodyIn: FindIn = (then, { place }) => finders[place.type](then, place.id)

const finders: Record<PlaceRef['type'], (then: CountyContext, id: string) => Promise<Found | null>> = {
  async project(then, id) {
    const stored = await findProject(then.db, id)
    if (!stored) return null
    const was = bodyOfProject(stored.project)
    const now = async (db: Executor) => (await findProject(db, id))?.project
    return {
      ...nothingBeside,
      title: stored.project.name,
      subjectId: id,
      isThere: async (_county, db) => (await now(db)) !== undefined,
      put: async () => ok(null),
      changes: async (_county, db) => diffBodies(bodyOfProject((await now(db)) ?? stored.project), was),
      // A project that is gone comes whole, with all that hangs on it.
      against: async (_county, db) => ((await now(db)) ? ok(null) : fail('NOT_FOUND', { what: '该项目' })),
    }
  },
  async contractor(then, id) {
    const was = await findContractor(then.db, id)
    if (!was) return null
    return {
      ...nothingBeside,
      title: was.name,
      subjectId: id,
      isThere: async (_county, db) => (await findContractor(db, id)) !== null,
      put: async (_county, tx, command) =>
        (await findContractor(tx, id)) ? ok(null) : putContractor(tx, null, was, command),
      changes: async (_county, db) => {
        const now = await findContractor(db, id)
        return now ? diffBodies(asBody(now), asBody(was)) : []
      },
      against: async () => ok(null),
    }
  },
  async year(then, id) {
    const ofYear = async (db: Executor) => (await readYears(db)).find(({ year }) => year === Number(id))
    const was = await ofYear(then.db)
    if (!was) return null
    return {
      ...nothingBeside,
      title: `${id}年度参数`,
      subjectId: yearHistory(Number(id)),
      isThere: async (_county, db) => (await ofYear(db)) !== undefined,
      put: async (_county, tx, command) => ok((await ofYear(tx)) ? null : await putYear(tx, null, was, command)),
      changes: async (_county, db) => {
        const now = await ofYear(db)
        return now ? diffBodies(asBody(now), asBody(was)) : []
      },
      against: async () => ok(null),
    }
  },
  async county(then) {
    const was = await readProfile(then.db)
    return {
      ...nothingBeside,
      title: '单位信息',
      subjectId: countyHistory,
      isThere: async () => true,
      put: async () => ok(null),
      changes: async (_county, db) => diffBodies(asBody(await readProfile(db)), asBody(was)),
      against: async () => ok(null),
    }
  },
}

const asBody = (value: object) => ({ ...value }) as Body
