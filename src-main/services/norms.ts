import type { CountyYear } from '#shared/law/county-year'
import { yearCeiling } from '#shared/norms/ceiling'
import { check } from '#shared/norms/check'
import type { Finding } from '#shared/norms/finding'
import { fail, ok } from '#shared/result'
import { findProject } from '../store/project-repository'
import type { CountyContext, Handler } from './context'
import { readCountyYear } from './county-year'
import { untilWritten } from './until-written'

export const checkNorms: Handler<'norms.check', CountyContext> = async (county, { projectId }) => {
  const found = await untilWritten(county, `findings ${projectId}`, () => findingsOf(county, projectId))
  return found ? ok(found) : fail('NOT_FOUND', { what: '该项目' })
}

async function findingsOf(county: CountyContext, projectId: string): Promise<Finding[] | null> {
  const stored = await findProject(county.db, projectId)
  return stored && check(withProject(await readCountyYear(county, [projectId]), stored.project), projectId)
}

export const readCeiling: Handler<'norms.ceiling', CountyContext> = async (county, { year }) =>
  ok(yearCeiling(await readCountyYear(county, []), year))

/** A binned project can still be looked at, and then its findings too. */
export function withProject(countyYear: CountyYear, project: CountyYear['projects'][number]): CountyYear {
  if (countyYear.projects.some(({ id }) => id === project.id)) return countyYear
  return { ...countyYear, projects: [...countyYear.projects, project] }
}
